using System.Collections.Immutable;
using System.Text;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Output;
using Scriban.Syntax;

namespace Dittofi.Compiler.Templates;

/// <summary>Renders planned files in memory: LF line ends, no trailing blanks, no two empty lines in a row, one line end at the end.</summary>
internal sealed class Renderer(TemplateLibrary library)
{
    /// <exception cref="TemplateException">The template is at fault.</exception>
    public GeneratedFile Render(FilePlan plan) =>
        new(plan.Path, ImmutableArray.Create(Encoding.UTF8.GetBytes(Tidy(RenderText(plan.Template, plan.Model)))), plan.Ownership);

    /// <summary>A file of the template folder that is copied as it is.</summary>
    /// <param name="name">Its name in the template folder, such as `runtime/Problem.cs`.</param>
    /// <param name="path">Its path in the output.</param>
    /// <exception cref="TemplateException">There is no such file.</exception>
    public GeneratedFile Copy(string name, string path) => new(path, library.ReadVerbatim(name));

    private string RenderChild(EmitFragment child) => RenderText(child.Template, child.Model).TrimEnd('\n');

    private string RenderText(string name, EmitObject model)
    {
        var template = library.Load(name);
        var output = new IndentingOutput();
        try
        {
            return template.Render(new EmitTemplateContext(model, output, RenderChild));
        }
        catch (ScriptRuntimeException error)
        {
            throw error.InnerException as TemplateException ?? new TemplateException(name, error.Span.Start.Line + 1, error.OriginalMessage, error);
        }
    }

    private static string Tidy(string text)
    {
        var builder = new StringBuilder(text.Length + 1);
        var emptyBefore = true;
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.TrimEnd(' ', '\t');
            if (trimmed.Length == 0 && emptyBefore)
            {
                continue;
            }

            builder.Append(trimmed).Append('\n');
            emptyBefore = trimmed.Length == 0;
        }

        while (builder.Length > 1 && builder[^1] == '\n' && builder[^2] == '\n')
        {
            builder.Length--;
        }

        return builder.ToString();
    }
}
