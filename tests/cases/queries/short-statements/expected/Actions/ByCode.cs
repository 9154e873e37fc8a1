using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/customers/{code}.</summary>
internal sealed class ByCodeAction(Database database)
{
    private const string SelectCustomer =
        $"""
        SELECT {Customer.Columns}
        FROM "customers"
        WHERE "code" = $1
        ORDER BY "id"
        LIMIT 1
        """;

    public async Task<Customer> RunAsync(ByCodePath path, CancellationToken cancellationToken)
    {
        var session = database.BatchedReader;

        var found = await session.QuerySingleOrDefaultAsync(
            SelectCustomer,
            [Param.Text(path.Code)],
            Customer.Read,
            cancellationToken);
        if (found is null)
        {
            throw new ActionFailedException(404, detail: "There is no such customer.");
        }

        return found;
    }
}
