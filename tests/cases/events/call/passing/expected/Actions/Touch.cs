using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Run by other actions.</summary>
internal sealed class TouchAction
{
    private const string UpdateShoe =
        """
        UPDATE "shoes"
        SET "note" = $1
        WHERE "stock" = $2
        """;

    public async Task RunAsync(
        Session session, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            UpdateShoe,
            [
                Param.Text("sold out"),
                Param.Integer(0),
            ],
            cancellationToken);
    }
}
