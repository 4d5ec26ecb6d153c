assert !new File(basedir, 'pom.xml').exists()
assert new File(basedir, 'output/alone/alone.pdf').length() > 1000
def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('The .pdf file was not inspected: veraPDF is not there. Add org.verapdf:validation-model-jakarta:')
assert log.contains('The .epub file was not inspected: EPUBCheck is not there. Add org.w3c:epubcheck:')
assert log.count('TF-RUN-') == 0 && !log.contains('NoClassDefFoundError')
return true
