using System.Threading.Tasks;
using App.Actions;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Answers GET /shoes.</summary>
internal static class SearchEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<SearchAction>();
        routes.MapMethods("/shoes", [HttpMethods.Get, HttpMethods.Head], context => HandleAsync(context, action));
    }

    private static async Task HandleAsync(HttpContext context, SearchAction action)
    {
        var errors = new RequestErrors(StatusCodes.Status400BadRequest);
        var query = SearchQuery.Read(new QueryInput(context.Request, errors));
        if (errors.Any)
        {
            await errors.SendAsync(context);
            return;
        }

        var response = await action.RunAsync(query, context.RequestAborted);

        using var json = JsonResponse.Rent();
        json.Writer.Value(response, scale: 2);
        await json.SendAsync(context, StatusCodes.Status200OK);
    }
}
