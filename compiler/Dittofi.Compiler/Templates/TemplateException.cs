namespace Dittofi.Compiler.Templates;

/// <summary>A template is missing, does not parse or asks for what it was not given: the compiler's own fault, never the author's.</summary>
internal sealed class TemplateException : Exception
{
    public TemplateException(string template, int line, string reason, Exception? inner = null)
        : base($"Template '{template}', line {line}: {reason}", inner)
    {
        Template = template;
        Line = line;
    }

    /// <summary>The template's name, such as `models/model.cs`.</summary>
    public string Template { get; }

    /// <summary>The line in the template, from 1; 0 when no line is to blame.</summary>
    public int Line { get; }
}
