using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Tests;

/// <summary>Programs bound from one YAML text.</summary>
internal static class TestPrograms
{
    private const string Header = "dittofi: 1\nname: shoe-store\nversion: 1.2.0\ndescription: Shoes for sale.\n";

    /// <summary>The shoe store.</summary>
    public static BoundProgram ShoeStore() => Bind(Tests.ShoeStore.Yaml("sqlite"));

    /// <summary>The program of sections, after a header; it must be without errors.</summary>
    public static BoundProgram BindSections(string sections) => Bind(Header + sections);

    /// <summary>The program of a whole text; it must be without errors.</summary>
    public static BoundProgram Bind(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var syntax = new ProjectReader(diagnostics).Read([new SourceText(ProjectReader.HeaderFile, yaml)]);
        var program = ProgramBinder.Bind(syntax, diagnostics);
        Assert.Empty(diagnostics.ToSorted()
            .Where(diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => $"line {diagnostic.Span.Position.Line}: {diagnostic.Message}"));
        return program;
    }
}
