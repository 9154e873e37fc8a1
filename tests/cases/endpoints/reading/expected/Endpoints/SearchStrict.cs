using System;
using System.Threading.Tasks;
using App.Actions;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Answers GET /shoes/strict.</summary>
internal static class SearchStrictEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<SearchStrictAction>();
        routes.MapMethods("/shoes/strict", [HttpMethods.Get, HttpMethods.Head], context => HandleAsync(context, action))
            .WithMetadata(new AnswerCache(TimeSpan.FromSeconds(10), query: ["least"], headers: [], refusesOthers: true));
    }

    private static async Task HandleAsync(HttpContext context, SearchStrictAction action)
    {
        var errors = new RequestErrors(StatusCodes.Status400BadRequest);
        var query = QueryInput.ReadAll(context.Request, SearchStrictQuery.Read, errors);
        if (errors.Any)
        {
            await errors.SendAsync(context);
            return;
        }

        var response = await action.RunAsync(query, context.RequestAborted);

        AnswerCache.Announce(context);
        using var json = JsonResponse.Rent();
        json.Writer.Value(response, scale: 2);
        await json.SendAsync(context, StatusCodes.Status200OK);
    }
}
