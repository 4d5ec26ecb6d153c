// Each module tells one line, fails, and writes nothing.
def lines = new File(basedir, 'build.log').getText('UTF-8').readLines()
def modules = ['setting', 'set', 'theme', 'brand', 'editions', 'empty', 'broken', 'misspelt']
modules.each { module -> assert lines.any { it ==~ /\[INFO\] ${module} \.* FAILURE .*/ } : module }
assert !lines.any { it.startsWith('\tat ') || it.contains('Exception:') }

def told = lines.findAll { it.startsWith('[ERROR] Failed to execute goal') }
[
    'Unknown setting "handout.papr" (command line). Did you mean "handout.paper"?',
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
    assert lines.count { it.contains(line) } == told.count { it.contains(line) } : line
}
assert told.size() == modules.size()
[
    '[ERROR] trifold.toml:2:1: Unknown setting "handout.papr" (project file). Did you mean "handout.paper"? [TF-CONF-001]',
    '[ERROR] trifold.toml:5:1: Unknown setting "newsletter.view-online-ur" (project file). Did you mean "newsletter.view-online-url"? [TF-CONF-001]',
].each { line -> assert lines.count(line) == 1 : line }

modules.each { module ->
    def made = new File(basedir, module + '/output')
    assert !made.exists() || made.list().every { it.startsWith('.') }
}
return true
