using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the records that actions hold and no request carries.</summary>
/// <param name="names">The names of the service.</param>
/// <param name="answered">The records that answers give back.</param>
/// <param name="rows">Those that rows of statements are read into.</param>
internal sealed class HeldRecordLowering(ServiceNames names, IReadOnlySet<RecordSymbol> answered, IReadOnlySet<RecordSymbol> rows)
{
    /// <summary>The file of a record.</summary>
    public FilePlan Plan(RecordSymbol record)
    {
        var folder = names.FolderOf(record);
        var isAnswered = answered.Contains(record);
        var usings = new UsingDirectives(names, folder);
        foreach (var field in record.Fields)
        {
            usings.Add(field.Type);
            if (isAnswered)
            {
                usings.Add("System.Text.Json").AddWriting(field.Type, names);
            }
        }

        var locals = new LocalNames("writer");
        return ServiceFiles.Type(folder, names.Of(record), "models/held.cs", usings, EmitObject.Empty
            .With("answered", isAnswered)
            .With("isRow", rows.Contains(record))
            .With("fields", record.Fields.Select(field => EmitObject.Empty
                .With("summary", DocText.Sentence(field.Description))
                .With("type", CSharpTypes.Of(field.Type, names))
                .With("name", names.Of(field))
                .With("output", field.IsOutput)
                .With("write", isAnswered ? JsonWriting.Field(field.Label, field.Type, CSharpCode.Identifier(names.Of(field)), locals, names) : EmitBlock.Empty)).ToList()));
    }
}
