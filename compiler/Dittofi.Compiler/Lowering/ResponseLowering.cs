using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the records of responses that are maps.</summary>
internal static class ResponseLowering
{
    /// <summary>A file for every map of the action's response, inner ones included.</summary>
    public static IEnumerable<FilePlan> Plan(ActionCode action, ServiceNames names) => ResponseMaps.Of(action).Select(map => Plan(map.Record, action, names));

    private static FilePlan Plan(RecordSymbol record, ActionCode action, ServiceNames names)
    {
        var usings = new UsingDirectives(names, ServiceFolder.Actions).Add("System.Text.Json");
        foreach (var field in record.Fields)
        {
            usings.Add(field.Type).AddWriting(field.Type, names);
        }

        // One set of names serves the whole method: each loop has a variable of its own.
        var locals = new LocalNames("writer");
        return ServiceFiles.Type(ServiceFolder.Actions, names.Of(record), "models/response.cs", usings, EmitObject.Empty
            .With("action", CSharpIdentifier.Pascal(action.Name))
            .With("fields", record.Fields.Select(field => EmitObject.Empty
                .With("type", CSharpTypes.Of(field.Type, names))
                .With("name", names.Of(field))
                .With("isBlock", JsonWriting.EndsWithBlock(field.Type))
                .With("write", JsonWriting.Field(field.Label, field.Type, CSharpCode.Identifier(names.Of(field)), locals, names)))));
    }
}
