namespace Dittofi.Compiler.Tests.Architecture;

public sealed class ArchitectureTests
{
    private static readonly IReadOnlyList<SourceFile> Compiler = SourceFile.ReadAll("compiler");
    private static readonly IReadOnlyList<SourceFile> Shipped = SourceFile.ReadAll("compiler", "runtime-templates");

    [Fact]
    public void The_sources_are_found() => Assert.Contains(Compiler, file => file.Path == "compiler/Dittofi.Cli/Program.cs");

    [Fact]
    public void Files_are_small() => Holds(SourceRules.TooLong(Shipped));

    [Fact]
    public void A_file_holds_one_type() => Holds(SourceRules.SeveralTypes(Compiler));

    [Fact]
    public void A_namespace_is_its_folder() => Holds(SourceRules.NamespaceIsNotFolder(Compiler));

    [Fact]
    public void Only_Yaml_knows_the_YAML_package() => Holds(SourceRules.NamedOutside(Compiler, "Yaml", "YamlDotNet"));

    [Fact]
    public void Only_Templates_knows_the_template_engine() => Holds(SourceRules.NamedOutside(Compiler, "Templates", "Scriban"));

    [Fact]
    public void Only_OpenApi_knows_NSwag() => Holds(SourceRules.NamedOutside(Compiler, "OpenApi", "NSwag", "NJsonSchema"));

    [Fact]
    public void Only_Verification_compiles_C_sharp() => Holds(SourceRules.NamedOutside(Compiler, "Verification", "CSharpCompilation"));

    [Fact]
    public void Outside_Events_only_the_catalogue_names_a_kind() => Holds(SourceRules.EventKindsNamedOutside(Compiler));

    [Fact]
    public void Text_depends_on_nothing() => Holds(SourceRules.TextDependsOn(Compiler));

    [Fact]
    public void Null_is_never_waved_through() => Holds(SourceRules.NullForgiven(Shipped));

    [Fact]
    public void Nothing_is_left_undone() => Holds(SourceRules.Undone(Shipped));

    // Every violation in full: a collection assertion would cut them off.
    private static void Holds(IEnumerable<string> violations)
    {
        var text = string.Join('\n', violations);
        Assert.True(text.Length == 0, text);
    }
}
