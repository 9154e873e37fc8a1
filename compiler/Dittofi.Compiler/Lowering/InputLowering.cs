using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the record that callers hand to an action.</summary>
internal static class InputLowering
{
    /// <summary>The file of the input; none where the action takes nothing.</summary>
    public static IEnumerable<FilePlan> Plan(CalledAction action, ServiceNames names)
    {
        if (action.Input is not { } input)
        {
            yield break;
        }

        var usings = new UsingDirectives(names, ServiceFolder.Actions);
        foreach (var field in input.Fields)
        {
            usings.Add(field.Type);
        }

        yield return ServiceFiles.Type(ServiceFolder.Actions, names.Of(input), "actions/input.cs", usings, EmitObject.Empty
            .With("action", ServiceNames.ActionClass(action))
            .With("fields", input.Fields.Select(field => EmitObject.Empty
                .With("summary", DocText.Sentence(field.Description))
                .With("type", CSharpTypes.Of(field.Type, names))
                .With("name", names.Of(field)))));
        if (input.Fields.Any(field => !DeclaredRules.Of(field).IsEmpty))
        {
            yield return ValidatorLowering.Plan(input, CSharpIdentifier.Camel(input.DisplayName), names, withParts: false);
        }
    }
}
