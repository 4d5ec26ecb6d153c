@echo off
rem Starts Trifold's command line from wherever this distribution was unpacked.
setlocal
for %%i in ("%~dp0..") do set "TRIFOLD_HOME=%%~fi"
if not defined JAVA_HOME goto onpath
set "TRIFOLD_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%TRIFOLD_JAVA%" goto run
echo trifold: JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it. Set it to a JDK or JRE 17 or newer, or unset it. 1>&2
exit /b 2
:onpath
set "TRIFOLD_JAVA=java.exe"
where /q java.exe
if not errorlevel 1 goto run
echo trifold: no Java found. Install Java 17 or newer and put it on the PATH or set JAVA_HOME. 1>&2
exit /b 2
:run
rem An empty part of a class path would be the folder one stands in.
set "TRIFOLD_JARS=%TRIFOLD_HOME%\lib\@jar@"
if defined TRIFOLD_CLASSPATH set "TRIFOLD_JARS=%TRIFOLD_JARS%;%TRIFOLD_CLASSPATH%"
"%TRIFOLD_JAVA%" "@%TRIFOLD_HOME%\lib\jvm.options" %TRIFOLD_OPTS% -cp "%TRIFOLD_JARS%" org.trifold.cli.Main %*
exit /b %ERRORLEVEL%
