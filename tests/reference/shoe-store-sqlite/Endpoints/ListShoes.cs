using System.Threading.Tasks;
using App.Actions;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>List the shoes up to a price, the cheapest first.</summary>
internal static class ListShoesEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<ListShoesAction>();
        routes.MapGet("/v1/shoes", context => HandleAsync(context, action));
    }

    private static async Task HandleAsync(HttpContext context, ListShoesAction action)
    {
        var errors = new RequestErrors();
        var query = ListShoesQuery.Read(new QueryInput(context.Request, errors));
        errors.Check(ListShoesQueryValidator.Instance, query, "query");
        if (errors.Any)
        {
            await errors.SendAsync(context);
            return;
        }

        var shoes = await action.RunAsync(query, context.RequestAborted);

        using var json = JsonResponse.Rent();
        json.Writer.WriteStartArray();
        foreach (var shoe in shoes)
        {
            shoe.WriteTo(json.Writer);
        }

        json.Writer.WriteEndArray();
        await json.SendAsync(context, StatusCodes.Status200OK);
    }
}
