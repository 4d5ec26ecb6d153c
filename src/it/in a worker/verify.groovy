// A project, and so a class path, with blanks in its name. The worker is what the heap's limit holds for.
assert basedir.name.contains(' ')
def folder = new File(basedir, 'output/some rain')
assert ['some rain.pdf', 'some rain.epub', 'some rain.eml'].every { new File(folder, it).length() > 1000 }

def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.count('manuscript/some rain.adoc: It needs more memory than the 64 MB that the worker may use. Split the manuscript') == 1
assert log.count('BUILD SUCCESS') == 2 && log.count('BUILD FAILURE') == 1
// Neither what libraries say nor what the worker's JVM does.
assert !log.contains('SLF4J') && !log.contains('Terminating due to') && !log.contains('\tat ')
return true
