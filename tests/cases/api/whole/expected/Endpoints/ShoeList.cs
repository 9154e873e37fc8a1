using System.Threading.Tasks;
using App.Actions;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Lists shoes.</summary>
internal static class ShoeListEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<ShoeListAction>();
        routes.MapMethods("/shoes", [HttpMethods.Get, HttpMethods.Head], context => HandleAsync(context, action));
    }

    private static async Task HandleAsync(HttpContext context, ShoeListAction action)
    {
        var errors = new RequestErrors();
        var query = QueryInput.ReadAll(context.Request, ShoeListQuery.Read, errors);
        errors.Check(ShoeListQueryValidator.Instance, query, "query");
        if (errors.Any)
        {
            await errors.SendAsync(context);
            return;
        }

        var response = await action.RunAsync(query, context.RequestAborted);

        using var json = JsonResponse.Rent();
        response.WriteTo(json.Writer);
        await json.SendAsync(context, StatusCodes.Status200OK);
    }
}
