using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the records that actions hold and no request carries.</summary>
/// <param name="names">The names of the service.</param>
/// <param name="answered">The records that answers give back.</param>
/// <param name="rows">Those that rows of statements are read into.</param>
/// <param name="selections">What events read of rows.</param>
internal sealed class HeldRecordLowering(ServiceNames names, IReadOnlySet<RecordSymbol> answered, IReadOnlySet<RecordSymbol> rows, IEnumerable<Selection> selections)
{
    private readonly Dictionary<RecordSymbol, Selection> _selections = selections.ToDictionary<Selection, RecordSymbol>(selection => selection.Record, ReferenceEqualityComparer.Instance);

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

        var reads = _selections.TryGetValue(record, out var selection) ? Reads(selection) : [];
        if (selection is not null)
        {
            usings.Add("App.Runtime", "System.Data.Common");
            foreach (var field in record.Fields)
            {
                usings.AddTexts(field.Type, names);
            }
        }

        var locals = new LocalNames("writer");
        return ServiceFiles.Type(folder, names.Of(record), "models/held.cs", usings, EmitObject.Empty
            .With("answered", isAnswered)
            .With("isRow", rows.Contains(record))
            .With("isSelected", selection is not null)
            .With("reads", reads)
            .With("fields", record.Fields.Select(field => EmitObject.Empty
                .With("summary", DocText.Sentence(field.Description))
                .With("type", CSharpTypes.Of(field.Type, names))
                .With("name", names.Of(field))
                .With("output", field.IsOutput)
                .With("write", isAnswered ? JsonWriting.Field(field.Label, field.Type, CSharpCode.Identifier(names.Of(field)), locals, names) : EmitBlock.Empty)).ToList()));
    }

    private List<EmitObject> Reads(Selection selection)
    {
        var reads = new List<EmitObject>();
        var place = 0;
        foreach (var field in selection.Fields)
        {
            reads.Add(EmitObject.Empty.With("name", names.Of(field.Field)).With("read", Read(field, place)));
            place += Selection.WidthOf(field);
        }

        return reads;
    }

    private CSharpCode Read(SelectedField field, int place) => field switch
    {
        SelectedValue value => SelectionCode.ReadValue(value.Value, Place(place), names),
        SelectedRow { Field.Type.IsOptional: true } row => CSharpCode.Of($"row.IsDBNull({Place(place)}) ? null : {Read(row, place + 1)}"),
        SelectedRow row => Read(row, place),
        _ => CSharpCode.Of($"[]"),
    };

    private CSharpCode Read(SelectedRow row, int place) => CSharpCode.Primary($"{names.Of(row.Inner.Record)}.Read(row, {Place(place)})");

    private static CSharpCode Place(int place) => place == 0 ? CSharpCode.Of($"first") : CSharpCode.Of($"first + {CSharpCode.Literal(place)}");
}
