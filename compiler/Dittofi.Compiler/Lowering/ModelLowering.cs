using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>Plans the record of a model: a row of its table, read from the database and written as JSON.</summary>
internal static class ModelLowering
{
    private const int ColumnsPerLine = 8;

    /// <summary>The file of a model.</summary>
    public static FilePlan Plan(ModelSymbol model, ServiceNames names, SqlDialect dialect)
    {
        var usings = new UsingDirectives(names, ServiceFolder.Models).Add("System.Data.Common", "System.Text.Json", "App.Runtime");
        foreach (var property in model.Properties)
        {
            usings.Add(property.Type);
        }

        return ServiceFiles.Type(ServiceFolder.Models, names.Of(model), "models/model.cs", usings, EmitObject.Empty
            .With("summary", model.Description is null ? CommentText.Of("") : DocText.Sentence(model.Description))
            .With("columns", CSharpCode.RawLiteral(Columns(model, dialect)))
            .With("properties", model.Properties.Select((property, index) => Property(property, index, names))));
    }

    private static EmitObject Property(PropertySymbol property, int index, ServiceNames names)
    {
        var name = names.Of(property);
        var read = CSharpCode.Call(
            CSharpCode.Primary($"row.{RuntimeCalls.RowMethod(property.Type)}"), [CSharpCode.Literal(index), .. RuntimeCalls.Stored(property.Type, names)]);
        return EmitObject.Empty
            .With("summary", DocText.Sentence(property.Description))
            .With("type", CSharpTypes.Of(property.Type, names))
            .With("name", name)
            .With("read", read)
            .With("output", property.IsOutput)
            .With("write", JsonWriting.ScalarField(property.Label, property.Type, CSharpCode.Identifier(name), names));
    }

    private static SqlText Columns(ModelSymbol model, SqlDialect dialect) => SqlText.Join(
        SqlText.Of($",\n"),
        model.Properties
            .Select(property => StoredForm.Read(property, SqlText.Identifier(SqlIdentifier.Column(property.Column)), dialect))
            .Chunk(ColumnsPerLine)
            .Select(SqlText.Commas));
}
