using System.Threading.Tasks;
using App.Actions;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Gets a shoe.</summary>
internal static class GetShoeEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<GetShoeAction>();
        routes.MapMethods("/api/v1/shoes/{id}", [HttpMethods.Get, HttpMethods.Head], context => HandleAsync(context, action));
    }

    private static async Task HandleAsync(HttpContext context, GetShoeAction action)
    {
        var errors = new RequestErrors();
        var path = GetShoePath.Read(new PathInput(context, errors));
        if (errors.Any)
        {
            await errors.SendAsync(context);
            return;
        }

        var shoe = await action.RunAsync(path, context.RequestAborted);

        using var json = JsonResponse.Rent();
        shoe.WriteTo(json.Writer);
        await json.SendAsync(context, StatusCodes.Status200OK);
    }
}
