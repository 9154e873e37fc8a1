using System.Text;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Templates;

namespace Dittofi.Compiler.Tests.Templates;

public sealed class RendererTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_value_of_several_lines_keeps_the_indentation_of_its_place()
    {
        var code = CSharpCode.Lines([CSharpCode.Of($"one();"), CSharpCode.Empty, CSharpCode.Of($"two();")]);
        Assert.Equal("{\n    one();\n\n    two();\n}\n", Render("{\n    {{ body }}\n}\n", EmitObject.Empty.With("body", code)));
    }

    [Fact]
    public void Children_are_rendered_where_the_block_stands_at_every_depth()
    {
        _folder.WriteText("events/if.cs.sbn", "if ({{ condition }})\n{\n    {{ then }}\n}\n");
        _folder.WriteText("events/call.cs.sbn", "{{ call }};\n");
        EmitFragment Call(string name) =>
            new("events/call.cs", EmitObject.Empty.With("call", CSharpCode.Call(CSharpCode.Identifier(CSharpIdentifier.Pascal(name)))));
        EmitFragment If(params EmitFragment[] then) =>
            new("events/if.cs", EmitObject.Empty.With("condition", CSharpCode.Literal(true)).With("then", EmitBlock.Of(then)));
        var model = EmitObject.Empty.With("events", EmitBlock.Of([Call("first"), If(If(Call("second")), Call("third"))], spaced: true));

        Assert.Equal(
            "class X\n{\n    First();\n\n    if (true)\n    {\n        if (true)\n        {\n            Second();\n        }\n        Third();\n    }\n}\n",
            Render("class X\n{\n    {{ events }}\n}\n", model));
    }

    [Fact]
    public void An_empty_value_alone_on_its_line_takes_the_line_away() =>
        Assert.Equal(
            "{\n    end();\n}\n",
            Render("{\n    {{ body }}\n    {{ events }}\n    end();\n}\n", EmitObject.Empty.With("body", CSharpCode.Empty).With("events", EmitBlock.Empty)));

    [Fact]
    public void Free_text_keeps_the_marker_of_its_comment_on_every_line()
    {
        var model = EmitObject.Empty.With("note", CommentText.Of("a <b>\u2028class Pwn{}\r\n\r\n#if true\u0085c"));
        Assert.Equal(
            "    /// <summary>a &lt;b&gt;\n    /// class Pwn{}\n    ///\n    /// #if true\n    /// c</summary>\n    // a <b>\n    // class Pwn{}\n    //\n    // #if true\n    // c\n",
            Render("    /// <summary>{{ note }}</summary>\n    // {{ note }}\n", model));
    }

    [Theory]
    [InlineData("{{ note }}")]
    [InlineData("var x = 1; // {{ note }}")]
    [InlineData("/* {{ note }} */")]
    public void Free_text_outside_a_line_comment_is_refused(string template) =>
        Assert.Throws<TemplateException>(() => Render(template, EmitObject.Empty.With("note", CommentText.Of("text"))));

    [Theory]
    [InlineData("a\nb\n{{ unknown }}", 3)]
    [InlineData("{{ model.unknown }}", 1)]
    [InlineData("\n{{ 'text' }}\n", 2)]
    [InlineData("{{ flag }}", 1)]
    [InlineData("{{ model }}", 1)]
    [InlineData("{{ list }}", 1)]
    [InlineData("\n  {{ note }}\n", 2)]
    [InlineData("{{ code.value }}", 1)]
    [InlineData("{{ code.text }}", 1)]
    [InlineData("{{ code + code }}", 1)]
    [InlineData("{{ include 'other' }}", 1)]
    [InlineData("{{ object.eval '1' }}", 1)]
    [InlineData("{{ 'a' | string.upcase }}", 1)]
    [InlineData("{{ model.code = 1 }}", 1)]
    [InlineData("{{ for x in }}", 1)]
    public void A_fault_of_a_template_names_the_template_and_the_line(string template, int line)
    {
        var model = EmitObject.Empty
            .With("flag", true)
            .With("note", CommentText.Of("text"))
            .With("code", CSharpCode.Literal(1))
            .With("list", new[] { CSharpCode.Literal(1) })
            .With("model", EmitObject.Empty.With("code", CSharpCode.Literal(1)));
        var error = Assert.Throws<TemplateException>(() => Render(template, model));
        Assert.Equal(("main", line), (error.Template, error.Line));
    }

    [Fact]
    public void A_fault_of_a_child_names_the_child()
    {
        _folder.WriteText("child.sbn", "\n{{ missing }}");
        var error = Assert.Throws<TemplateException>(
            () => Render("{{ block }}", EmitObject.Empty.With("block", EmitBlock.Of([new EmitFragment("child", EmitObject.Empty)]))));
        Assert.Equal(("child", 2), (error.Template, error.Line));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("none")]
    public void A_name_that_is_no_template_is_refused(string name) =>
        Assert.Throws<TemplateException>(() => new TemplateLibrary(_folder.Path).Load(name));

    [Fact]
    public void Loops_flags_numbers_and_loop_variables_work()
    {
        var list = EmitList.Of([EmitObject.Empty.With("name", CSharpIdentifier.Pascal("a")), EmitObject.Empty.With("name", CSharpIdentifier.Pascal("b"))]);
        var model = EmitObject.Empty.With("items", list).With("yes", true).With("no", false).With("none", Array.Empty<CSharpCode>()).With("count", 2);
        const string Template = """
            {{~ for item in items ~}}
            {{ item.name }}{{ if !for.last }},{{ end }}
            {{~ end ~}}
            {{~ if yes && !no && !none ~}}
            {{ count }} {{ items.size }}
            {{~ end ~}}
            """;
        Assert.Equal("A,\nB\n2 2\n", Render(Template, model));
    }

    [Fact]
    public void The_file_ends_with_one_line_end_and_has_no_trailing_blanks() =>
        Assert.Equal("a\n\nb\n", Render("\n\na  \r\n\t\n\n\nb \n\n\n", EmitObject.Empty));

    [Fact]
    public void A_member_is_given_once_under_a_name_that_a_template_can_write()
    {
        var one = EmitObject.Empty.With("name", true);
        Assert.Throws<ArgumentException>(() => one.With("name", false));
        Assert.Throws<ArgumentException>(() => one.With("a-b", false));
        Assert.Throws<ArgumentException>(() => one.With("Upper", false));
    }

    private string Render(string template, EmitObject model)
    {
        _folder.WriteText("main.sbn", template);
        var file = new Renderer(new TemplateLibrary(_folder.Path)).Render(new FilePlan("Main.cs", "main", model));
        return Encoding.UTF8.GetString(file.Content.AsSpan());
    }
}
