namespace Dittofi.Compiler.Tests.Architecture;

/// <summary>Each rule on a source that breaks it and one that does not: a rule that cannot fail guards nothing.</summary>
public sealed class SourceRulesTests
{
    [Theory]
    [InlineData(400, 0)]
    [InlineData(401, 1)]
    public void A_file_may_have_400_lines(int lines, int violations) =>
        Assert.Equal(violations, SourceRules.TooLong([Long(lines), .. Enumerable.Repeat(Long(10), 9)]).Count());

    [Fact]
    public void At_most_one_file_in_ten_may_be_large()
    {
        Assert.Empty(SourceRules.TooLong([Long(221), .. Enumerable.Repeat(Long(220), 9)]));
        Assert.Single(SourceRules.TooLong([Long(221), .. Enumerable.Repeat(Long(220), 8)]));
    }

    [Fact]
    public void A_second_type_is_found_but_a_nested_one_is_none()
    {
        Assert.Empty(SourceRules.SeveralTypes([Library("Text/A.cs", "namespace A; class B { class C; enum D; }")]));
        Assert.Single(SourceRules.SeveralTypes([Library("Text/A.cs", "namespace A; class B; enum C;")]));
        Assert.Single(SourceRules.SeveralTypes([Library("Text/A.cs", "namespace A { class B; delegate void C(); }")]));
    }

    [Fact]
    public void A_namespace_that_is_not_the_folder_is_found()
    {
        Assert.Empty(SourceRules.NamespaceIsNotFolder([Library("Text/A.cs", "namespace Dittofi.Compiler.Text;")]));
        Assert.Single(SourceRules.NamespaceIsNotFolder([Library("Text/A.cs", "namespace Dittofi.Compiler;")]));
    }

    [Theory]
    [InlineData("using YamlDotNet.Core;", 1)]
    [InlineData("class A { YamlDotNet.Core.Parser P; }", 1)]
    [InlineData("class A { string P = \"YamlDotNet\"; } // YamlDotNet", 0)]
    public void A_package_named_outside_its_room_is_found(string text, int violations)
    {
        Assert.Equal(violations, SourceRules.NamedOutside([Library("Syntax/A.cs", text)], "Yaml", "YamlDotNet").Count());
        Assert.Empty(SourceRules.NamedOutside([Library("Yaml/A.cs", text)], "Yaml", "YamlDotNet"));
    }

    [Fact]
    public void A_kind_named_outside_Events_is_found()
    {
        var kind = Library("Events/Create/CreateEvent.cs", "class CreateEvent : EventKind<CreateSyntax, BoundCreate>;");
        var user = "class A { object P = new CreateEvent(); }";
        Assert.Empty(SourceRules.EventKindsNamedOutside([kind, Library("Events/EventCatalog.cs", user)]));
        Assert.Single(SourceRules.EventKindsNamedOutside([kind, Library("Binding/A.cs", user)]));
    }

    [Theory]
    [InlineData("using System.Text;", 0)]
    [InlineData("using Dittofi.Compiler.Yaml;", 1)]
    [InlineData("using Microsoft.CodeAnalysis;", 1)]
    public void What_Text_depends_on_is_found(string text, int violations) =>
        Assert.Equal(violations, SourceRules.TextDependsOn([Library("Text/A.cs", text)]).Count());

    [Fact]
    public void A_forgiven_null_is_found_and_a_negation_is_none()
    {
        Assert.Single(SourceRules.NullForgiven([Library("A.cs", "class A { int L(string? s) => s!.Length; }")]));
        Assert.Empty(SourceRules.NullForgiven([Library("A.cs", "class A { bool L(bool s) => !s; }")]));
    }

    [Theory]
    [InlineData("// TO" + "DO: later")]
    [InlineData("class A { int B => throw new NotImplemented" + "Exception(); }")]
    public void What_is_left_undone_is_found(string text) => Assert.Single(SourceRules.Undone([Library("A.cs", text)]));

    private static SourceFile Library(string path, string text) => new("compiler/Dittofi.Compiler/" + path, text);

    private static SourceFile Long(int lines) => Library("A.cs", string.Concat(Enumerable.Repeat("//\n", lines)));
}
