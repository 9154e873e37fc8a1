using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans what reads the rows of statements that authors wrote.</summary>
/// <param name="names">The names of the service.</param>
/// <param name="answered">The records that answers give back.</param>
internal sealed class RowRecordLowering(ServiceNames names, IReadOnlySet<RecordSymbol> answered)
{
    /// <summary>The files of a record: how its rows are read and, unless requests have it too, the record itself.</summary>
    public IEnumerable<FilePlan> Plan(RecordSymbol record, bool isRequested)
    {
        var usings = new UsingDirectives(names, ServiceFolder.Models).Add("App.Runtime", "System.Data.Common");
        foreach (var field in record.Fields)
        {
            usings.AddTexts(field.Type, names);
        }

        yield return ServiceFiles.Type(ServiceFolder.Models, names.RowReaderOf(record), "models/row-reader.cs", usings, EmitObject.Empty
            .With("record", names.Of(record))
            .With("fields", record.Fields.Select(field => EmitObject.Empty
                .With("name", names.Of(field))
                .With("read", Read(field)))));
        if (!isRequested)
        {
            yield return PlanRecord(record);
        }
    }

    private FilePlan PlanRecord(RecordSymbol record)
    {
        var isAnswered = answered.Contains(record);
        var usings = new UsingDirectives(names, ServiceFolder.Models);
        foreach (var field in record.Fields)
        {
            usings.Add(field.Type);
            if (isAnswered)
            {
                usings.Add("System.Text.Json").AddWriting(field.Type, names);
            }
        }

        var locals = new LocalNames("writer");
        return ServiceFiles.Type(ServiceFolder.Models, names.Of(record), "models/row-record.cs", usings, EmitObject.Empty
            .With("answered", isAnswered)
            .With("fields", record.Fields.Select(field => EmitObject.Empty
                .With("summary", DocText.Sentence(field.Description))
                .With("type", CSharpTypes.Of(field.Type, names))
                .With("name", names.Of(field))
                .With("write", isAnswered ? JsonWriting.Field(field.Label, field.Type, CSharpCode.Identifier(names.Of(field)), locals, names) : EmitBlock.Empty)).ToList()));
    }

    private CSharpCode Read(FieldSymbol field)
    {
        var column = SqlNames.SnakeCase(field.Name);
        var columns = column == field.Name ? new[] { column } : [column, field.Name];
        var place = CSharpCode.Call(CSharpCode.Primary($"row.Column"), columns.Select(name => CSharpCode.Literal(name)));
        return CSharpCode.Call(CSharpCode.Primary($"row.{RuntimeCalls.RowMethod(field.Type)}"), [place, .. RuntimeCalls.Stored(field.Type, names)]);
    }
}
