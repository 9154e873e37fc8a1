using System.Text.Json.Nodes;
using Dittofi.Compiler.OpenApi;
using NJsonSchema;
using NSwag;

namespace Dittofi.Compiler.Tests.OpenApi;

public sealed class OpenApiValidityTests
{
    private static readonly string Text = OpenApiWriter.Write(TestPrograms.ShoeStore());

    [Fact]
    public async Task NSwag_reads_what_was_written()
    {
        var document = await OpenApiDocument.FromJsonAsync(Text, TestContext.Current.CancellationToken);
        Assert.Equal(SchemaType.OpenApi3, document.SchemaType);
        Assert.Equal(
            ["CheckShoe", "CreatePair", "CreateShoe", "FindShoe", "GetShoe", "ListShoes", "Touch"],
            document.Operations.Select(each => each.Operation.OperationId).Order(StringComparer.Ordinal));
        var created = document.Operations.Single(each => each.Operation.OperationId == "CreateShoe").Operation.ActualResponses["201"];
        Assert.Equal(["id", "type", "price", "color", "stock", "status", "mood", "releasedAt", "sku", "nickname", "isNew", "createdAt"], created.Schema.ActualSchema.Properties.Keys);
    }

    /// <summary>NSwag's serializer knows every member of its classes: what the writer leaves out, or says otherwise, it shows.</summary>
    [Fact]
    public void NSwag_writes_the_same()
    {
        var theirs = JsonNode.Parse(OpenApiWriter.Build(TestPrograms.ShoeStore()).ToJson(SchemaType.OpenApi3, Newtonsoft.Json.Formatting.None));
        foreach (var reference in Objects(theirs).Where(each => each.ContainsKey("$ref")))
        {
            // It puts an empty text beside the reference to a response, where nothing may stand.
            reference.Remove("description");
        }

        Assert.True(JsonNode.DeepEquals(theirs, JsonNode.Parse(Text)), theirs?.ToJsonString());
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        var root = JsonNode.Parse(Text);
        var references = References(root).ToList();
        Assert.Contains("#/components/schemas/Shoe", references);
        Assert.All(references, reference =>
        {
            var node = root;
            foreach (var part in reference.Split('/').Skip(1))
            {
                node = node?[part];
            }

            Assert.NotNull(node);
        });
    }

    [Fact]
    public void Nothing_stands_beside_a_reference() => Assert.All(
        Objects(JsonNode.Parse(Text)).Where(each => each.ContainsKey("$ref")),
        each => Assert.Single(each));

    [Fact]
    public async Task Every_operation_tells_its_failures_as_problem_details()
    {
        var document = await OpenApiDocument.FromJsonAsync(Text, TestContext.Current.CancellationToken);
        var problem = document.Components.Schemas["ProblemDetails"];
        Assert.All(document.Operations, each =>
        {
            var failures = each.Operation.ActualResponses.Where(response => response.Key[0] is '4' or '5').ToList();
            Assert.Contains("500", failures.Select(failure => failure.Key));
            Assert.All(failures, failure => Assert.Same(problem, failure.Value.ActualResponse.Content["application/problem+json"].Schema.ActualSchema));
        });
    }

    [Fact]
    public void Requests_are_strict_and_answers_are_whole()
    {
        var schemas = JsonNode.Parse(Text)?["components"]?["schemas"];
        Assert.False((bool?)schemas?["ShoeInput"]?["additionalProperties"]);
        Assert.Equal(["type", "price"], schemas?["ShoeInput"]?["required"]?.AsArray().Select(name => (string?)name) ?? []);
        Assert.Null(schemas?["Shoe"]?["additionalProperties"]);
        Assert.Equal(12, schemas?["Shoe"]?["required"]?.AsArray().Count);
    }

    private static IEnumerable<string> References(JsonNode? node) =>
        Objects(node).Select(each => (string?)each["$ref"]).OfType<string>();

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(member => Objects(member.Value)).Prepend(map),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
