@echo off
rem mvnw for Windows, in the spirit of the shell script and shorter. Not tested: no Windows machine was at hand.
setlocal EnableDelayedExpansion
cd /d "%~dp0"

set "JDK="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\zulu-*" "%ProgramFiles%\Amazon Corretto\jdk*" "%USERPROFILE%\.jdks\*") do call :try "%%~d"
if not defined JDK (
    echo Captioneer needs a JDK 25 or newer and found none: install one, for instance Temurin 25 from https://adoptium.net, or set JAVA_HOME to it. 1>&2
    exit /b 1
)
set "JAVA_HOME=%JDK%"
set "MAVEN_OPTS=%MAVEN_OPTS% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

where mvn >nul 2>nul
if not errorlevel 1 (
    call mvn %*
    exit /b !errorlevel!
)

for /f "tokens=1,2 delims==" %%a in ('findstr /b "distribution" .mvn\wrapper\maven-wrapper.properties') do set "%%a=%%b"
for %%u in ("%distributionUrl:/=\%") do set "NAME=%%~nxu"
set "NAME=%NAME:-bin.tar.gz=%"
set "CACHE=%USERPROFILE%\.m2\wrapper\captioneer"
if not exist "%CACHE%\%NAME%\bin\mvn.cmd" (
    if not exist "%CACHE%" mkdir "%CACHE%"
    powershell -NoProfile -Command "$ErrorActionPreference='Stop'; $f=Join-Path $env:CACHE 'maven.tar.gz'; Invoke-WebRequest -UseBasicParsing $env:distributionUrl -OutFile $f; if ((Get-FileHash $f -Algorithm SHA512).Hash -ne $env:distributionSha512Sum) { Remove-Item $f; throw 'What came is not the Maven that was pinned (SHA-512 differs).' }; tar -xzf $f -C $env:CACHE; Remove-Item $f" || exit /b 1
)
call "%CACHE%\%NAME%\bin\mvn.cmd" %*
exit /b %errorlevel%

:try
if defined JDK exit /b
if exist "%~1\bin\javac.exe" if exist "%~1\release" findstr /r "JAVA_VERSION=.2[5-9]" "%~1\release" >nul && set "JDK=%~1"
exit /b
