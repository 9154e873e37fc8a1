using System.Threading.Tasks;
using App.Actions;
using App.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace App.Endpoints;

/// <summary>Answers POST /registrations.</summary>
internal static class RegisterEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var action = routes.ServiceProvider.GetRequiredService<RegisterAction>();
        routes.MapPost("/registrations", context => HandleAsync(context, action));
    }

    private static async Task HandleAsync(HttpContext context, RegisterAction action)
    {
        var errors = new RequestErrors();
        var body = await FormInput.ReadAsync(context, RegisterBody.Read, errors);
        errors.Check(RegisterBodyValidator.Instance, body, "body");
        if (body is null || errors.Any)
        {
            await errors.SendAsync(context);
            return;
        }

        var response = await action.RunAsync(body, context.RequestAborted);

        await TextResponse.SendAsync(context, StatusCodes.Status200OK, response);
    }
}
