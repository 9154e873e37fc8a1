using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using App.Models;

namespace App.Actions;

/// <summary>Answers POST /orders.</summary>
internal sealed class PostAction
{
    public Task<PostResponse> RunAsync(Order body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<Line> lines = [];
        IReadOnlyList<string>? codes = null;

        if (body.First is not null && body.First.Shoe.Type != "none")
        {
            lines = body.Lines;
            codes = body.First.Tags;
        }

        return Task.FromResult(new PostResponse
        {
            Mail = body.Buyer.Mail,
            Shoe = body.First?.Shoe,
            Lines = lines,
            Codes = codes,
        });
    }
}
