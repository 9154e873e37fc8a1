using System.Threading.Tasks;
using App.Actions;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Create a left and a right shoe, or neither.</summary>
internal static class CreatePairEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<CreatePairAction>();
        routes.MapPost("/v1/create_pair", context => HandleAsync(context, action));
    }

    private static async Task HandleAsync(HttpContext context, CreatePairAction action)
    {
        var errors = new RequestErrors();
        var body = await RequestBody.ReadAsync(context, CreatePairBody.Read, errors);
        errors.Check(CreatePairBodyValidator.Instance, body, "body");
        if (body is null || errors.Any)
        {
            await errors.SendAsync(context);
            return;
        }

        var response = await action.RunAsync(body, context.RequestAborted);

        using var json = JsonResponse.Rent();
        response.WriteTo(json.Writer);
        await json.SendAsync(context, StatusCodes.Status201Created);
    }
}
