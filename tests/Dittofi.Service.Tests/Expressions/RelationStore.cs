using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;

namespace Dittofi.Service.Tests.Expressions;

/// <summary>Rows at random that belong to each other.</summary>
internal static class RelationStore
{
    private const int Groups = 5;
    private const int Samples = 30;

    /// <summary>Stores rows; some have no parent, no parts and no links; some have several.</summary>
    public static async Task<PlainWorld> FillAsync(ServiceProcess service, AgreementValues values, Random random, CancellationToken cancellationToken)
    {
        var world = new PlainWorld();
        for (var number = 1; number <= Groups; number++)
        {
            world.Add("Group", await StoreAsync(service, "/groups", values.Row(), cancellationToken));
        }

        for (var number = 1; number <= Samples; number++)
        {
            var row = values.Row();
            row["group"] = random.Next(1, Groups);
            row["parent"] = number == 1 || random.Next(2) == 0 ? null : random.Next(1, number);
            world.Add("Sample", await StoreAsync(service, "/samples", row, cancellationToken));
        }

        for (var number = 1; number <= Samples; number++)
        {
            world.Add("Part", await StoreAsync(service, "/parts", new JsonObject { ["sample"] = random.Next(1, Samples / 2) }, cancellationToken));
        }

        for (var own = 1; own <= Samples; own += 2)
        {
            var others = Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(1, Samples + 1)).Distinct().ToList();
            var body = new JsonObject { ["ids"] = new JsonArray([.. others.Select(other => JsonValue.Create(other))]) };
            (await service.Client.PostJsonAsync(string.Create(CultureInfo.InvariantCulture, $"/samples/{own}/links"), body.ToJsonString(), cancellationToken)).Expect(HttpStatusCode.OK);
            others.ForEach(other => world.Link("sample_links", own, other));
        }

        return world;
    }

    private static async Task<JsonObject> StoreAsync(ServiceProcess service, string path, JsonObject row, CancellationToken cancellationToken) =>
        JsonNode.Parse((await service.Client.PostJsonAsync(path, row.ToJsonString(), cancellationToken)).Expect(HttpStatusCode.OK).GetRawText())?.AsObject()
        ?? throw new InvalidOperationException("No row was answered.");
}
