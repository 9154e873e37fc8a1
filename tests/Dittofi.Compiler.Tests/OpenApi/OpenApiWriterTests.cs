using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.OpenApi;
using Dittofi.Compiler.Tests.Snapshots;

namespace Dittofi.Compiler.Tests.OpenApi;

public sealed class OpenApiWriterTests
{
    private const string Hostile = "\"},\"x\":{\"y\":1.0\n/* */ */ <script>alert(1)</script> \\\" ${env} \u202Edesrever\u2028\u0085\u0000\t é 👟.0";

    [Fact]
    public void Describes_the_shoe_store() => SnapshotVerifier.Verify(OpenApiWriter.Write(TestPrograms.ShoeStore()), "json");

    [Fact]
    public void A_project_without_endpoints_has_a_document_too()
    {
        var document = Parse(TestPrograms.BindSections(""));
        Assert.Equal("shoe-store", (string?)document["info"]?["title"]);
        Assert.Empty(document["paths"]?.AsObject() ?? throw new InvalidOperationException("There are no paths."));
    }

    [Fact]
    public void Neither_culture_nor_host_changes_a_byte()
    {
        var program = TestPrograms.ShoeStore();
        var expected = OpenApiWriter.Write(program);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.DateSeparator = "!";
        culture.DateTimeFormat.TimeSeparator = "!";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(expected, OpenApiWriter.Write(program));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.DoesNotContain('\r', expected);
        Assert.EndsWith("}\n", expected, StringComparison.Ordinal);
        Assert.DoesNotContain("NSwag", expected, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("x-", Keys(JsonNode.Parse(expected)).Select(key => key[..Math.Min(2, key.Length)]));
    }

    [Fact]
    public void The_order_of_declarations_changes_nothing()
    {
        var program = TestPrograms.ShoeStore();
        Assert.Equal(
            OpenApiWriter.Write(program),
            OpenApiWriter.Write(program with { Actions = [.. program.Actions.Reverse()], Models = [.. program.Models.Reverse()] }));
    }

    [Fact]
    public void Free_text_stays_data()
    {
        var program = TestPrograms.ShoeStore();
        var get = program.Actions.Single(action => action.Name == "GetShoe");
        var hostile = program with
        {
            Project = program.Project with { Description = Hostile },
            Actions = program.Actions.Replace(get, get with { Endpoint = get.Endpoint with { Summary = Hostile, Description = Hostile } }),
        };
        var text = OpenApiWriter.Write(hostile);
        var document = JsonNode.Parse(text);
        Assert.Equal(Hostile, (string?)document?["info"]?["description"]);
        Assert.Equal(Hostile, (string?)document?["paths"]?["/v1/shoes/{id}"]?["get"]?["summary"]);
        Assert.Equal(Hostile, (string?)document?["paths"]?["/v1/shoes/{id}"]?["get"]?["description"]);
        Assert.Equal(Keys(Parse(program)).Order().Append("description").Order(), Keys(document).Order());
        Assert.All(text.EnumerateRunes(), rune => Assert.True(rune.Value == '\n' || PlainCharacters.IsPlain(rune), $"U+{rune.Value:X4} is not plain."));
        Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Labels_enum_values_and_defaults_stay_data()
    {
        var document = Parse(TestPrograms.BindSections("""
            endpoints:
              Ask:
                method: POST
                path: /ask
                variables:
                  body: { mood: { type: "enum(10.0, a\"b, $ref, c})", default: "$ref", label: "a\"},{\u202E/~ä" } }
            actions:
              Ask: { trigger: { endpoint: Ask } }
            """));
        var properties = document["components"]?["schemas"]?["AskBody"]?["properties"]?.AsObject();
        var (label, schema) = Assert.Single(properties ?? []);
        Assert.Equal("a\"},{\u202E/~ä", label);
        Assert.Equal("$ref", (string?)schema?["default"]);
        Assert.Equal(["10.0", "a\"b", "$ref", "c}"], schema?["enum"]?.AsArray().Select(value => (string?)value) ?? []);
    }

    [Fact]
    public void Methods_of_one_path_share_the_names_of_its_placeholders()
    {
        var paths = Parse(TestPrograms.ShoeStore())["paths"]?.AsObject() ?? [];
        Assert.DoesNotContain("/v1/shoes/{shoeId}", paths.Select(path => path.Key));
        var item = paths["/v1/shoes/{id}"];
        Assert.Equal("id", (string?)item?["get"]?["parameters"]?[0]?["name"]);
        Assert.Equal("id", (string?)item?["put"]?["parameters"]?[0]?["name"]);
    }

    [Fact]
    public void A_component_never_takes_the_name_of_a_model()
    {
        var document = Parse(TestPrograms.BindSections("""
            models:
              ShoeInput: { properties: { note: text } }
              Shoe: { properties: { type: text } }
              ProblemDetails: { properties: { type: text } }
            endpoints:
              CreateShoe: { method: POST, path: /shoes, variables: { body: Shoe } }
            actions:
              CreateShoe: { trigger: { endpoint: CreateShoe } }
            """));
        Assert.Equal(["ProblemDetails2", "ShoeInput2"], document["components"]?["schemas"]?.AsObject().Select(schema => schema.Key) ?? []);
    }

    [Fact]
    public void An_answer_may_be_nothing_but_null_or_hold_lists_and_maps()
    {
        var program = TestPrograms.BindSections("""
            endpoints:
              Nothing: { method: GET, path: /nothing }
              Nested: { method: GET, path: /nested, variables: { query: { word: "text?" } } }
            actions:
              Nothing: { trigger: { endpoint: Nothing }, response: null }
              Nested: { trigger: { endpoint: Nested }, response: { inner: { words: ["${query.word}", b] } } }
            """);
        var document = Parse(program);
        var schema = document["paths"]?["/nothing"]?["get"]?["responses"]?["200"]?["content"]?["application/json"]?["schema"];
        Assert.True((bool?)schema?["nullable"]);
        Assert.Null(Assert.Single(schema?["enum"]?.AsArray() ?? []));
        var words = document["components"]?["schemas"]?["NestedResponseInner"]?["properties"]?["words"];
        Assert.Equal("array", (string?)words?["type"]);
        Assert.True((bool?)words?["items"]?["nullable"]);
    }

    private static JsonNode Parse(BoundProgram program) =>
        JsonNode.Parse(OpenApiWriter.Write(program)) ?? throw new InvalidOperationException("The document is null.");

    private static IEnumerable<string> Keys(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(member => Keys(member.Value).Prepend(member.Key)),
        JsonArray list => list.SelectMany(Keys),
        _ => [],
    };
}
