using System;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /v1/customers.</summary>
internal sealed class JoinAction(Database database, TimeProvider time)
{
    private const string InsertCustomer =
        $"""
        INSERT INTO "customers" ("created_at", "code", "name")
        VALUES ($1, $2, $3)
        RETURNING {Customer.Columns}
        """;

    public async Task<Customer> RunAsync(CustomerInput body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;

        var customer = await session.QuerySingleAsync(
            InsertCustomer,
            [
                Param.Instant(now),
                Param.Text(body.Code),
                Param.Text(body.Name),
            ],
            Customer.Read,
            cancellationToken);

        return customer;
    }
}
