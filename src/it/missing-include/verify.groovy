def log = new File(basedir, 'build.log').getText('UTF-8')
def told = log.readLines().findAll { it.contains('broken.adoc') }
assert told.size() == 1 : told
assert told[0].contains('manuscript/broken.adoc:5: The file "manuscript/parts/nix.adoc" does not exist. Correct the name (upper and lower case count) or add the file.')
assert !log.contains('\tat ')

// Nothing of the broken one, all of the other.
assert !new File(basedir, 'output/broken').exists()
assert new File(basedir, 'output/whole/whole.pdf').length() > 1000
assert new File(basedir, 'output/whole/report.json').isFile()
return true
