@echo off
rem Starts Lete with the first Java of 25 or newer that is found: LETE_JAVA, JAVA_HOME, the Java it
rem was packed with, java on the PATH. LETE_OPTS adds options for the Java virtual machine.
rem Exit code 3: no such Java.
setlocal EnableExtensions DisableDelayedExpansion
set "lete=%~dp0.."
set "lib=%lete%\lib"
set "home="
set "packed="
if exist "%lib%\java-home" set /p packed=<"%lib%\java-home"
call :try "%LETE_JAVA%"
call :try "%JAVA_HOME%"
call :try "%packed%"
for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*") do call :try "%%~d"
if not defined home (
  echo Lete needs Java 25 or newer and found none: install one, or name its folder in LETE_JAVA. 1>&2
  exit /b 3
)
set "heap=128m"
if "%~1"=="host" set "heap=512m"
if "%~1"=="contracts" set "heap=512m"
set "cache=-Xshare:auto"
if exist "%lib%\lete.aot" set "cache=-XX:AOTCache=%lib%\lete.aot"
if defined LETE_TRAIN set "cache=-XX:AOTCacheOutput=%LETE_TRAIN%"
"%home%\bin\java.exe" -Xmx%heap% -XX:+UseSerialGC "%cache%" -Xlog:disable -Xlog:all=error:stderr -Xlog:aot*=off:stderr -Xlog:cds*=off:stderr ^
  --enable-native-access=ALL-UNNAMED %LETE_OPTS% "-Dlete.distribution=%lete%" -cp "%lib%\*" lv.lete.Lete %*
exit /b %ERRORLEVEL%

:try
if defined home exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  set "version=%%~v"
)
set "version=%version:"=%"
if %version% GEQ 25 set "home=%~1"
exit /b 0
