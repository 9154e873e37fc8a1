using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Migrations;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Tests.Migrations;

public sealed class SnapshotTests
{
    private const string Models = """
        models:
          Tag: { properties: { name: text(40) }, unique: [name] }
          Shoe: { properties: { type: "enum(a, \"b'c\")", price: { type: "decimal(8,2)", default: "1.50" }, parent: Shoe?, tags: { manyToMany: Tag } } }

        """;

    [Fact]
    public void What_is_written_is_read_again_and_is_the_same()
    {
        var program = TestPrograms.BindSections(Models);
        var schemas = Enum.GetValues<DatabaseKind>().Select(database => SchemaBuilder.Of(program, database) with { Steps = ["0001_initial.sql"] }).ToList();
        var text = SnapshotWriter.Write(schemas);
        var bag = new DiagnosticBag();

        var read = SnapshotReader.Read(new SourceText("snapshot.json", text), bag);

        Assert.Empty(bag.ToSorted());
        Assert.NotNull(read);
        Assert.Equal(text, SnapshotWriter.Write(read.Schemas));
        Assert.All(schemas, schema => Assert.True(SchemaDiff.Between(read.Of(schema.Database), schema).IsEmpty));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<<<<<<< ours\n")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"version\":2,\"databases\":{}}")]
    [InlineData("{\"version\":1e99,\"databases\":{}}")]
    [InlineData("{\"version\":1}")]
    [InlineData("{\"version\":1,\"databases\":{\"oracle\":{}}}")]
    [InlineData("{\"version\":1,\"databases\":{\"sqlite\":[]}}")]
    [InlineData("{\"version\":1,\"databases\":{\"sqlite\":{\"tables\":[]}}}")]
    [InlineData("{\"version\":1,\"databases\":{\"sqlite\":{\"migrations\":[],\"tables\":[1]}}}")]
    [InlineData("{\"version\":1,\"databases\":{\"sqlite\":{\"migrations\":[],\"tables\":[{\"id\":\"\\ud800\"}]}}}")]
    [InlineData("{\"version\":1,\"databases\":{\"sqlite\":{\"migrations\":[],\"tables\":[{\"id\":\"a\",\"model\":\"A\",\"name\":\"\\u0001\",\"columns\":[],\"constraints\":[]}]}}}")]
    public void A_file_that_is_no_snapshot_is_told_of(string text)
    {
        var bag = new DiagnosticBag();

        Assert.Null(SnapshotReader.Read(new SourceText("snapshot.json", text), bag));
        Assert.Equal("DIT0752", Assert.Single(bag.ToSorted()).Descriptor.Code);
    }
}
