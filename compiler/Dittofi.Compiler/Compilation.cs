using System.Collections.Immutable;
using Dittofi.Compiler.Analysis;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Migrations;
using Dittofi.Compiler.OpenApi;
using Dittofi.Compiler.Output;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Templates;
using Dittofi.Compiler.Verification;

namespace Dittofi.Compiler;

/// <summary>The way from definitions to a service: one step after the other, each on an immutable value, nothing read or written outside.</summary>
public static class Compilation
{
    /// <summary>Reads a project and tells what is wrong with it.</summary>
    /// <param name="input">The project's files.</param>
    /// <returns>Every finding; no files.</returns>
    public static CompilationResult Check(ProjectInput input)
    {
        var diagnostics = new DiagnosticBag();
        Bind(input, diagnostics);
        return new CompilationResult(diagnostics.ToSorted(), [], IsCompilerFault: false);
    }

    /// <summary>Reads a project and makes its service: sources, document, and the compiled program under <c>bin/</c>.</summary>
    /// <param name="input">The project's files.</param>
    /// <param name="options">How it is built.</param>
    /// <returns>Every finding, and the files when none is an error.</returns>
    public static CompilationResult Build(ProjectInput input, BuildOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var early = EarlyStart.Begin(() => RuntimeFiles.All(new Renderer(TemplateLibrary.Default), TemplateLibrary.Default));
        var diagnostics = new DiagnosticBag();
        var program = Bind(input, diagnostics);
        if (diagnostics.HasErrors)
        {
            return new CompilationResult(diagnostics.ToSorted(), [], IsCompilerFault: false);
        }

        var faults = new CompilerFaults(program, input.Files[0], diagnostics);
        try
        {
            var sources = Render(program, input.Migrations, TemplateLibrary.Default);
            var compiled = ServiceCompiler.Compile(ServiceProject.Request(program.Project, sources, early));
            return compiled.Assembly is { } assembly
                ? new CompilationResult(diagnostics.ToSorted(), [.. sources, .. ServiceProject.Package(program, assembly, sources)], IsCompilerFault: false)
                : faults.Result(compiled.Problems);
        }
        catch (TemplateException exception)
        {
            return faults.Result(exception);
        }
    }

    /// <summary>Reads a project and renders its sources without compiling them; tests compile the many variants of one project together.</summary>
    /// <param name="input">The project's files.</param>
    /// <param name="diagnostics">Takes every finding.</param>
    /// <returns>The sources; empty when a finding is an error.</returns>
    internal static ImmutableArray<GeneratedFile> Sources(ProjectInput input, DiagnosticBag diagnostics)
    {
        var program = Bind(input, diagnostics);
        return diagnostics.HasErrors ? [] : Render(program, input.Migrations, TemplateLibrary.Default);
    }

    /// <summary>Plans the migration that leads to what a project's models say.</summary>
    /// <param name="input">The project's files.</param>
    /// <param name="request">How its author wants it.</param>
    /// <param name="diagnostics">Takes every finding.</param>
    /// <returns>The migration; null when a finding is an error.</returns>
    internal static PlannedMigration? PlanMigration(ProjectInput input, MigrationRequest request, DiagnosticBag diagnostics)
    {
        var program = Bind(input with { Migrations = null }, diagnostics);
        var snapshot = input.Migrations is { } folder ? MigrationCheck.Read(folder, diagnostics) : Snapshot.Empty;
        return diagnostics.HasErrors || snapshot is null ? null : MigrationPlanner.Plan(program, snapshot, request);
    }

    private static BoundProgram Bind(ProjectInput input, DiagnosticBag diagnostics)
    {
        var syntax = new ProjectReader(diagnostics).Read(input.Files);
        var program = ProgramBinder.Bind(syntax, diagnostics);
        ProgramRules.Check(program, diagnostics);
        if (!diagnostics.HasErrors)
        {
            MigrationCheck.Check(program, input.Migrations, diagnostics);
        }

        return program;
    }

    private static ImmutableArray<GeneratedFile> Render(BoundProgram program, MigrationFolder? migrations, TemplateLibrary library)
    {
        var plan = ServiceLowering.Plan(program, library);
        var renderer = new Renderer(library);
        return UsedRuntime.Of(
        [
            .. plan.Files.Where(file => migrations is null || file.Path != MigrationLowering.Initial).Select(renderer.Render),
            .. migrations is null ? [] : MigrationLowering.Kept(migrations, program.Project.Database),
            .. plan.Copies.Select(copy => renderer.Copy(copy.Name, copy.Path)),
            OpenApiFile.Of(program),
        ]);
    }
}
