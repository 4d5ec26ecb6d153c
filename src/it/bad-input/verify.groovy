// One log for all runs. Each tells one line, fails the build, and writes nothing.
def lines = new File(basedir, 'build.log').getText('UTF-8').readLines()
assert lines.count { it.contains('BUILD FAILURE') } == 7
assert !lines.any { it.startsWith('\tat ') || it.contains('Exception:') }

def told = lines.findAll { it.startsWith('[ERROR] Failed to execute goal') }
[
    'Unknown setting "handout.papr" (command line). Did you mean "handout.paper"?',
    'There is no theme "defalt". Did you mean "default"?',
    'There is no brand "example-clinc". Did you mean "example-clinic"?',
    'The setting "editions" can\'t be "handot" (command line). Did you mean "handout"?',
    'There is no file or folder "manuscript". Put manuscripts there, or name the files or folders that hold them.',
    'trifold.toml:2:9: This is not TOML: ',
    '2 findings fail the build; each has a line above.',
].eachWithIndex { line, i ->
    assert told[i].contains(': ' + line) : told[i]
    // Maven's own line is the only one.
    assert lines.count { it.contains(line) } == 1 : line
}
assert told.size() == 7
[
    '[ERROR] trifold.toml:2:1: Unknown setting "handout.papr" (project file). Did you mean "handout.paper"? [TF-CONF-001]',
    '[ERROR] trifold.toml:5:1: Unknown setting "newsletter.view-online-ur" (project file). Did you mean "newsletter.view-online-url"? [TF-CONF-001]',
].each { line -> assert lines.count(line) == 1 : line }

['whole', 'empty', 'broken', 'misspelt'].each { folder ->
    def made = new File(basedir, folder + '/output')
    assert !made.exists() || made.list().every { it.startsWith('.') }
}
return true
