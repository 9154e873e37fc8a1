#!/usr/bin/env pwsh
# The repository's commands. build.sh has the same words.
param([string]$Word = 'build', [Parameter(ValueFromRemainingArguments)][string[]]$Rest = @())
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
$exe = if ($IsWindows -or $env:OS -eq 'Windows_NT') { '.exe' } else { '' }
$command = "artifacts/dittofi/dittofi$exe"

function Show-Usage {
  @'
Usage: ./build.ps1 [word]
  build                 (the default) publish the compiler to artifacts/dittofi
  run <folder> [args]   build, then run the project in <folder>
  test                  build, check the format, run every test project
  bench [filter]        the numbers, side by side
  accept                take every *.received.* as what is expected
  format                bring the sources into the one format
'@
}

function Invoke-Checked([string]$File, [string[]]$Arguments) {
  & $File @Arguments
  if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

function Invoke-Build {
  $rid = (dotnet --info | Select-String '^\s*RID:\s*(\S+)').Matches[0].Groups[1].Value
  Write-Host 'Building the compiler, once: about a minute...'
  Invoke-Checked dotnet @('publish', 'compiler/Dittofi.Cli', '-c', 'Release', '-r', $rid, '--self-contained', 'false',
    '-p:PublishReadyToRun=true', '-p:PublishReadyToRunComposite=true', '-o', 'artifacts/dittofi', '--nologo', '-v', 'q')
}

# Runs one test project and gives its figures.
function Invoke-TestProject([string]$Name) {
  Write-Host "== $Name"
  $output = & dotnet "artifacts/bin/$Name/debug/$Name.dll" 2>&1 | Tee-Object -Variable lines | Out-String
  $code = $LASTEXITCODE
  Write-Host $output
  $passed = 0
  $failed = 0
  foreach ($line in $lines) {
    # On CI the runner colours its figures.
    $plain = "$line" -replace "$([char]27)\[[0-9;]*m", ''
    if ($plain -match '^\s*succeeded:\s*(\d+)') { $passed = [int]$Matches[1] }
    if ($plain -match '^\s*failed:\s*(\d+)') { $failed = [int]$Matches[1] }
  }
  # A run that dies, or tests nothing, is a failure that its own figures do not show.
  if ($failed -eq 0 -and ($code -ne 0 -or $passed -eq 0)) { $failed = 1 }
  return @($passed, $failed)
}

function Invoke-Tests {
  # Optimised: thousands of mutated projects go through the compiler.
  Invoke-Checked dotnet @('build', 'Dittofi.Compiler.sln', '--nologo', '-v', 'q', '-p:Optimize=true')
  Invoke-Checked dotnet @('format', 'Dittofi.Compiler.sln', '--no-restore', '--verify-no-changes')
  $passed = 0
  $failed = 0
  foreach ($project in Get-ChildItem tests/*.Tests/*.csproj) {
    $figures = Invoke-TestProject $project.BaseName
    $passed += $figures[0]
    $failed += $figures[1]
  }
  Write-Host "$passed passed, $failed failed"
  if ($failed -ne 0 -or $passed -eq 0) { exit 1 }
}

switch ($Word) {
  'build' {
    Invoke-Build
    # Without a terminal MSBuild ends in silence.
    Write-Host "The command is $(Join-Path $PSScriptRoot $command)"
  }
  'run' {
    if ($Rest.Count -eq 0) { Show-Usage; exit 2 }
    Invoke-Build
    Invoke-Checked $command (@('run') + $Rest)
  }
  'test' { Invoke-Tests }
  'bench' {
    Invoke-Build
    Invoke-Checked dotnet @('build', 'tests/Dittofi.Benchmarks', '-c', 'Release', '--nologo', '-v', 'q')
    Invoke-Checked dotnet (@('artifacts/bin/Dittofi.Benchmarks/release/Dittofi.Benchmarks.dll') + $Rest)
  }
  'accept' {
    foreach ($received in Get-ChildItem tests, compiler/docs/reference -Recurse -File -Filter '*.received.*') {
      # A snapshot's received file becomes its verified one; in a case folder the expected file has no such word in its name.
      $isCase = $received.FullName.StartsWith((Join-Path $PSScriptRoot 'tests/cases' | Resolve-Path).Path) -or
        $received.FullName.StartsWith((Join-Path $PSScriptRoot 'compiler/docs/reference' | Resolve-Path).Path)
      $name = if ($isCase) { $received.Name -replace '\.received\.noext$', '' -replace '\.received\.', '.' }
      else { $received.Name -replace '\.received\.', '.verified.' }
      $accepted = Join-Path $received.DirectoryName $name
      Move-Item -Force -LiteralPath $received.FullName -Destination $accepted
      Write-Host $accepted
    }
  }
  'format' { Invoke-Checked dotnet @('format', 'Dittofi.Compiler.sln') }
  'help' { Show-Usage }
  default { Show-Usage; exit 2 }
}
