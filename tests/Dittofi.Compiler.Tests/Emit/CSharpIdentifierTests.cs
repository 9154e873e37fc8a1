using Dittofi.Compiler.Emit;
using Microsoft.CodeAnalysis.CSharp;

namespace Dittofi.Compiler.Tests.Emit;

public sealed class CSharpIdentifierTests
{
    [Theory]
    [InlineData("createdAt", "CreatedAt", "createdAt", "_createdAt")]
    [InlineData("Shoe", "Shoe", "shoe", "_shoe")]
    [InlineData("APIKey", "APIKey", "apiKey", "_apiKey")]
    [InlineData("ID", "ID", "id", "_id")]
    [InlineData("class", "Class", "@class", "_class")]
    [InlineData("record", "Record", "@record", "_record")]
    public void Names_follow_the_rule_of_the_field(string name, string pascal, string camel, string field) =>
        Assert.Equal(
            (pascal, camel, field),
            (CSharpIdentifier.Pascal(name).Text, CSharpIdentifier.Camel(name).Text, CSharpIdentifier.Field(name).Text));

    [Theory]
    [InlineData("")]
    [InlineData("@x")]
    [InlineData("a-b")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("__arglist")]
    [InlineData("a\u200Db")]
    [InlineData("\u00E9")]
    [InlineData("\u212A")]
    [InlineData("x){}class Pwn")]
    [InlineData("a\n")]
    [InlineData("abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijx")]
    public void A_name_that_breaks_the_rule_never_becomes_an_identifier(string name)
    {
        Assert.Throws<ArgumentException>(() => CSharpIdentifier.Pascal(name));
        Assert.Throws<ArgumentException>(() => CSharpIdentifier.Camel(name));
        Assert.Throws<ArgumentException>(() => CSharpIdentifier.Field(name));
    }

    [Fact]
    public void Every_keyword_can_name_a_local_a_parameter_and_a_member()
    {
        var keywords = SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds())
            .Select(SyntaxFacts.GetText).Where(CSharpIdentifier.IsValidName).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(keywords.Count > 100);
        var members = new MemberNames(CSharpIdentifier.Pascal("row"));
        var methods = keywords.Select((keyword, index) =>
        {
            var name = CSharpIdentifier.Camel(keyword);
            var method = CSharpIdentifier.Pascal($"method{index}");
            var local = CSharpIdentifier.Pascal($"local{index}");
            return CSharpCode.Of($$"""
                internal static async Task<string> {{method}}(string? {{name}}, Row row)
                {
                    {{name}} ??= "a";
                    {{name}} = await Task.FromResult({{name}} + "b");
                    return {{name}} is "x" or "y" ? {{name}}.Trim() : row.{{members.Allocate(keyword)}} + {{name}};
                }
                internal static int {{local}}()
                {
                    var {{name}} = 1;
                    {{name}}++;
                    foreach (var item in new[] { {{name}} })
                    {
                        {{name}} += item;
                    }
                    return {{name}};
                }
                """);
        }).ToList();
        var taken = new MemberNames(CSharpIdentifier.Pascal("row"));
        var parameters = keywords.Select(keyword => CSharpCode.Of($"string {taken.Allocate(keyword)}"));
        var source = CSharpCode.Of($$"""
            internal sealed record Row({{CSharpCode.Join(CSharpCode.Of($", "), parameters)}});
            internal static class Methods
            {
            {{CSharpCode.Lines(methods)}}
            }
            """);
        Assert.Empty(CompiledCode.Compile(source.Text).Problems);
    }

    [Fact]
    public void Members_hide_nothing_and_are_distinct()
    {
        string[] names =
        [
            "equals", "getType", "toString", "getHashCode", "memberwiseClone", "referenceEquals", "finalize", "equalityContract", "printMembers", "clone",
            "deconstruct", "read", "writeTo", "row", "rowValue", "clone", "cloneValue", "system", "task", "program", "value", "field", "file",
        ];
        var members = new MemberNames(CSharpIdentifier.Pascal("row"));
        var allocated = names.Select(name => members.Allocate(name).Text).ToList();
        Assert.Equal(allocated.Count, allocated.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["EqualsValue", "RowValue", "RowValueValue"], [allocated[0], allocated[13], allocated[14]]);
        var parameters = string.Join(", ", allocated.Select(name => $"string {name}"));
        Assert.Empty(CompiledCode.Compile($"internal sealed record Row({parameters})\n{{\n    public void Read() {{ }}\n    public void WriteTo() {{ }}\n}}\n").Problems);
    }

    [Fact]
    public void Any_text_gets_a_member_name_of_its_own()
    {
        var members = new MemberNames(CSharpIdentifier.Pascal("status"));
        Assert.Equal(
            ["InStock", "InStockValue", "InStockValue2", "Value1", "Value", "StatusValue", "ValueValue"],
            Map(text => members.AllocateFromText(text).Text, "in stock", "in-stock", "In.Stock", "1", "\u2028", "status", ""));
        Assert.Equal("ShoeStore", CSharpIdentifier.PascalFromText("shoe-store").Text);
    }

    [Fact]
    public void Locals_do_not_meet_each_other_or_the_names_of_the_template()
    {
        var locals = new LocalNames("command", "cancellation");
        Assert.Equal(["shoe", "shoe2", "command2", "@class"], Map(name => locals.Allocate(name).Text, "Shoe", "shoe", "command", "class"));
    }

    [Fact]
    public void Types_do_not_hide_those_that_emitted_code_uses()
    {
        var types = new TypeNames("Model", "Session");
        Assert.Equal(
            ["Shoe", "TaskModel", "SystemModel", "ProgramModel", "SessionModel"],
            Map(name => types.Allocate(name).Text, "Shoe", "Task", "System", "Program", "session"));
    }

    private static IEnumerable<string> Map(Func<string, string> allocate, params string[] names) => names.Select(allocate);
}
