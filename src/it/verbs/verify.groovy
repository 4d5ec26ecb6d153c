// One log for all three runs.
def log = new File(basedir, 'build.log').getText('UTF-8')
def told = log.readLines().findAll { it.contains('manuscript/note.adoc:1: The manuscript has no title') }
assert told.size() == 3 : told
assert told.every { it.startsWith('[WARNING] manuscript/') && it.endsWith('[TF-READ-020]') }
// Both checks show the line and why it matters; the build's failure does not tell the finding again.
assert log.readLines().count('[WARNING]     No title, which is a warning.') == 2
assert log.readLines().count('[INFO] manuscript/note.adoc: 1 warning') == 2
assert log.readLines().count { it.startsWith('[ERROR] Failed to execute goal') && it.contains(': 1 finding fails the build; it is told above.') } == 1
// The invoker runs Maven in batch, where it has no colours; what it resets at its end is its own.
assert !log.contains('\u001b[3') && !log.contains('\u001b[1') && !log.contains('\u001b[2')

assert log.contains('newsletter.view-online-url = "https://example.org/online" (command line)')
assert log.contains('TF-READ-020: A manuscript without a title')

// Every parameter is described.
def help = log.readLines()
['failOn', 'format', 'jobs', 'manuscripts', 'output', 'profile', 'readRoot', 'root', 'set', 'settings', 'skip', 'theme', 'brand', 'editions'].each { name ->
    def at = help.findIndexOf { it.trim() == name || it.trim().startsWith(name + ' (Default') }
    assert at >= 0 : name
    assert help[at + 1].trim().length() > 10 : name
}
assert !log.contains('(no description available)')

// Each goal runs without a project and beside others.
def descriptor = new File(basedir.parentFile.parentFile, 'classes/META-INF/maven/plugin.xml').getText('UTF-8')
['<requiresProject>false</requiresProject>', '<threadSafe>true</threadSafe>'].each { promise ->
    assert descriptor.count(promise) == descriptor.count('<mojo>') : promise
}

assert log.contains('Server: smtp://mail.example.org:587 (STARTTLS), user from settings.xml: mail')
assert log.contains('output/note/note.eml: It has no sender.')
assert !log.contains('hushhush')
assert !new File(basedir, 'output/sent.json').exists()

assert new File(basedir, 'output/note').list().findAll { it.startsWith('note.') }.sort() == ['note.eml', 'note.html', 'note.txt']
return true
