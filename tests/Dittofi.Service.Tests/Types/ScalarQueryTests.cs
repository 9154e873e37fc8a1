using System.Net;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Types;

/// <summary>Comparison and order of the scalars in the database.</summary>
public sealed class ScalarQueryTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private static readonly string[] _rows =
    [
        """{"code":"AA","ratio":-1.5,"maybeDay":"2026-03-01","opens":"08:00","mail":"a@b.c"}""",
        """{"code":"BB","ratio":0.1,"maybeDay":"2026-03-02","opens":"08:00:00.000001","mail":"Z@b.c","maybeLink":"http://a/"}""",
        """{"code":"CC","ratio":0.1,"opens":"23:59","mail":"b@b.c","maybeData":{"a":1}}""",
        """{"code":"DD","ratio":1e300,"maybeDay":"9999-12-31","opens":"00:00","mail":"c@b.c"}""",
        """{"code":"EE","ratio":20,"maybeDay":"2026-03-01","opens":"12:00","mail":"d@b.c"}""",
    ];

    [Theory]
    [OnBothDatabases("", "AA CC BB EE DD")]
    [OnBothDatabases("?minRatio=0.1", "CC BB EE DD")]
    [OnBothDatabases("?minRatio=20", "EE DD")]
    [OnBothDatabases("?minRatio=1e300", "DD")]
    [OnBothDatabases("?day=2026-03-01", "AA EE")]
    [OnBothDatabases("?day=9999-12-31", "DD")]
    [OnBothDatabases("?before=08:00:00.000001", "AA DD")]
    [OnBothDatabases("?mail=Z@B.C", "BB")]
    [OnBothDatabases("?link=http://a/", "BB")]
    [OnBothDatabases("?text=c@b.c", "BB EE")]
    [OnBothDatabases("?text=http://a/", "BB")]
    [OnBothDatabases("?data=%7B%7D", "CC")]
    public async Task Values_compare_and_sort_alike(string database, string query, string expected)
    {
        var service = await SharedAsync("tests/projects/every-type", database, "queries");
        await FillAsync(service.Client);
        var answer = await service.Client.GetAnswerAsync("/v1/values" + query, Cancellation);
        var codes = answer.Expect(HttpStatusCode.OK).EnumerateArray().Select(row => row.GetProperty("code").GetString());
        Assert.Equal(expected, string.Join(' ', codes));
    }

    // The theory's rows share a service and come one after the other: the first fills it.
    private static async Task FillAsync(HttpClient client)
    {
        var stored = (await client.GetAnswerAsync("/v1/values", Cancellation)).Expect(HttpStatusCode.OK);
        if (stored.GetArrayLength() > 0)
        {
            return;
        }

        foreach (var row in _rows)
        {
            (await client.PostJsonAsync("/v1/values", row, Cancellation)).Expect(HttpStatusCode.Created);
        }
    }
}
