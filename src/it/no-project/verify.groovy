assert !new File(basedir, 'pom.xml').exists()
assert new File(basedir, 'output/alone/alone.pdf').length() > 1000
return true
