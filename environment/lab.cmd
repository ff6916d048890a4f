@echo off
rem The one command of the course on Windows: the twin of environment/lab, which explains each step.
setlocal
for %%I in ("%~dp0..") do set "MATINEE_HOME=%%~fI"
set "LAB=%MATINEE_HOME%\.lab"

set "JDK="
if defined JAVA_HOME call :try_jdk "%JAVA_HOME%\bin\java.exe"
if not defined JDK call :try_jdk java
if not defined JDK goto no_jdk

powershell -NoProfile -Command "$lab=$env:LAB; if (!(Test-Path -LiteralPath $lab\current)) { exit 1 }; $c=Get-Item -LiteralPath $lab\current; $name=(Get-Content -LiteralPath $lab\current).Trim(); if (!(Test-Path -LiteralPath $lab\build\$name\lib\matinee.jar)) { exit 1 }; $lib=$env:MATINEE_HOME + '\lab-lib'; $all=@(Get-Item -LiteralPath $lib\pom.xml) + @(Get-ChildItem -LiteralPath $lib\src\main -Recurse); if ($all | Where-Object { $_.LastWriteTimeUtc -gt $c.LastWriteTimeUtc }) { exit 1 }"
if errorlevel 1 call :build || exit /b 1

set /p BUILD=<"%LAB%\current"
"%JDK%\bin\java.exe" -XX:+UseSerialGC -Djdk.console=java.base -Djava.awt.headless=true -Dfile.encoding=UTF-8 "-Dmatinee.home=%MATINEE_HOME%" -cp "%LAB%\build\%BUILD%\lib\*" matinee.lab.Lab %*
exit /b %errorlevel%

:try_jdk
set "HOME_OF_JAVA="
set "VERSION="
"%~1" --add-modules jdk.jshell,jdk.compiler -version >nul 2>&1 || exit /b
for /f "tokens=1,2,*" %%A in ('cmd /c ""%~1" -XshowSettings:properties -version 2>&1"') do (
    if "%%A"=="java.home" set "HOME_OF_JAVA=%%C"
    if "%%A"=="java.specification.version" set "VERSION=%%C"
)
if not defined VERSION exit /b
if %VERSION% LSS 17 exit /b
if exist "%HOME_OF_JAVA%\bin\javac.exe" set "JDK=%HOME_OF_JAVA%"
exit /b

:build
echo Building the Matinee library. The first time this downloads its parts and takes some minutes; later, seconds. 1>&2
set "BUILD=%RANDOM%-%RANDOM%"
mkdir "%LAB%\build\%BUILD%"
>"%LAB%\build\%BUILD%\current" echo %BUILD%
set "JAVA_HOME=%JDK%"
pushd "%MATINEE_HOME%\lab-lib"
call mvnw.cmd -q -B -P course "-Dmaven.repo.local=%USERPROFILE%\.m2\repository" "-Dmatinee.build=%LAB%\build\%BUILD%" resources:resources compiler:compile jar:jar dependency:copy-dependencies >"%LAB%\build.log" 2>&1
set "RESULT=%errorlevel%"
popd
if not "%RESULT%"=="0" (
    rmdir /s /q "%LAB%\build\%BUILD%"
    echo The library could not be built; %LAB%\build.log says why. The first build needs the network. Run this command again to go on where it stopped. 1>&2
    exit /b 1
)
move /y "%LAB%\build\%BUILD%\current" "%LAB%\current" >nul
for /f "skip=2 delims=" %%D in ('dir /b /ad /o-d "%LAB%\build"') do rmdir /s /q "%LAB%\build\%%D" 2>nul
exit /b 0

:no_jdk
echo Matinee needs a JDK, version 17 or newer, with its compiler and JShell; none was found in JAVA_HOME or on the PATH. 1>&2
echo Install one, for example with: winget install EclipseAdoptium.Temurin.21.JDK 1>&2
echo If you have one in a folder of its own, set JAVA_HOME to that folder. Then run this command again. 1>&2
exit /b 1
