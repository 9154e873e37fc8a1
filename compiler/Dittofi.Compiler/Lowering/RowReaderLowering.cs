using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans what reads the rows of statements that authors wrote.</summary>
/// <param name="names">The names of the service.</param>
internal sealed class RowReaderLowering(ServiceNames names)
{
    /// <summary>The file that tells how the rows of a record are read.</summary>
    public FilePlan Plan(RecordSymbol record)
    {
        var usings = new UsingDirectives(names, ServiceFolder.Models).Add("App.Runtime", "System.Data.Common");
        foreach (var field in record.Fields)
        {
            usings.AddTexts(field.Type, names);
        }

        return ServiceFiles.Type(ServiceFolder.Models, names.RowReaderOf(record), "models/row-reader.cs", usings, EmitObject.Empty
            .With("record", names.Of(record))
            .With("fields", record.Fields.Select(field => EmitObject.Empty
                .With("name", names.Of(field))
                .With("read", Read(field)))));
    }

    private CSharpCode Read(FieldSymbol field)
    {
        var column = SqlNames.SnakeCase(field.Name);
        var columns = column == field.Name ? new[] { column } : [column, field.Name];
        var place = CSharpCode.Call(CSharpCode.Primary($"row.Column"), columns.Select(name => CSharpCode.Literal(name)));
        return CSharpCode.Call(CSharpCode.Primary($"row.{RuntimeCalls.RowMethod(field.Type)}"), [place, .. RuntimeCalls.Stored(field.Type, names)]);
    }
}
