using System.Globalization;
using Dittofi.Compiler.Emit;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Dittofi.Compiler.Templates;

/// <summary>
/// What Scriban may do for us and no more: no functions, no includes, no unknown names, and nothing is printed but safe text, numbers and planned children.
/// </summary>
internal sealed class EmitTemplateContext : TemplateContext
{
    private readonly IndentingOutput _output;
    private readonly Func<EmitFragment, string> _renderChild;
    private SourceSpan _statement;

    public EmitTemplateContext(EmitObject model, IndentingOutput output, Func<EmitFragment, string> renderChild)
        : base(new ScriptObject())
    {
        _output = output;
        _renderChild = renderChild;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedTargetAccess = false;
        AutoIndent = false;
        // The lists and texts are the program's own, and its size is capped where it is read.
        LoopLimit = 0;
        LimitToString = 0;
        PushCulture(CultureInfo.InvariantCulture);
        PushOutput(output);
        PushGlobal(ScriptValues.Object(model));
    }

    /// <summary>Remembers the statement whose value is printed next: Scriban hands <see cref="Write"/> the place of the block around it.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is ScriptExpressionStatement)
        {
            _statement = scriptNode.Span;
        }

        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case EmitText { Value: CommentText comment }:
                if (!_output.TryWriteComment(comment))
                {
                    throw new ScriptRuntimeException(_statement, "free text is printed only on a line that starts with '/// ', '// ', '-- ' or '# '.");
                }

                break;
            case EmitText text:
                _output.WriteValue(text.Value.Text);
                break;
            case EmitBlock block:
                _output.WriteValue(string.Join(block.Spaced ? "\n\n" : "\n", block.Children.Select(_renderChild).Where(child => child.Length > 0)));
                break;
            case long or int:
                _output.WriteValue(string.Create(CultureInfo.InvariantCulture, $"{textAsObject}"));
                break;
            default:
                throw new ScriptRuntimeException(_statement, $"a value of type {textAsObject?.GetType().Name ?? "null"} cannot be printed.");
        }

        return this;
    }

    /// <summary>Empty text, lists and blocks count as not there.</summary>
    public override bool ToBool(SourceSpan span, object? value) => value switch
    {
        EmitText text => text.Value.Text.Length > 0,
        EmitBlock block => block.Children.Length > 0,
        ScriptArray list => list.Count > 0,
        _ => base.ToBool(span, value),
    };

    /// <summary>Scriban would look into our types by reflection; a template sees members of objects and the size of lists only.</summary>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => target is EmitValue
        ? throw new ScriptRuntimeException(CurrentNode?.Span ?? default, "safe text has no members.")
        : base.GetMemberAccessorImpl(target);
}
