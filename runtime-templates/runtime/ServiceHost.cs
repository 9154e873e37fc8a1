using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace App.Runtime;

/// <summary>Sets the service up, and runs it from its start to its last answer.</summary>
internal static class ServiceHost
{
    private const string DefaultUrl = "http://127.0.0.1:5000";

    public static WebApplicationBuilder CreateBuilder(string[] args, ServiceInfo service)
    {
        var builder = ReadConfiguration(args);
        builder.WebHost.ConfigureKestrel(static kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBody.DefaultLimit;
            kestrel.Limits.MaxConcurrentConnections = 10_000;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        });
        UseDefaultUrl(builder);

        // Text from outside must not look like lines of the log.
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(static options =>
        {
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
        if (builder.Configuration["Logging:Console:FormatterName"] == ConsoleFormatterNames.Simple)
        {
            builder.Logging.AddSimpleConsole(static options => options.SingleLine = true);
        }

        // RunAsync says in one line why the service did not start.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        builder.Services.AddSingleton(service);
        builder.Services.AddSingleton<DrainSignal>();
        builder.Services.AddHostedService(static services => services.GetRequiredService<DrainSignal>());
        builder.Services.AddSingleton<ReadinessCheck>();
        builder.Services.AddHealthChecks().AddCheck<ReadinessCheck>("ready");
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.Configure<HostOptions>(static options => options.ShutdownTimeout = TimeSpan.FromSeconds(30));
        return builder;
    }

    /// <summary>Builds the service and runs it. Returns the exit code of the process.</summary>
    /// <param name="use">Puts the middleware that endpoints ask for into the pipeline.</param>
    /// <param name="prepare">Reads what the service cannot start without; it runs before anything else.</param>
    public static async Task<int> RunAsync(
        WebApplicationBuilder builder,
        Action<IEndpointRouteBuilder> mapEndpoints,
        Action<IApplicationBuilder>? use = null,
        Action<IServiceProvider>? prepare = null)
    {
        var hasStarted = false;
        try
        {
            await using var app = builder.Build();
            foreach (var task in app.Services.GetServices<StartupTask>())
            {
                if (await task.RunAsync(app.Services, app.Lifetime.ApplicationStopping) is { } code)
                {
                    return code;
                }
            }

            prepare?.Invoke(app.Services);
            foreach (var step in app.Services.GetServices<StartupStep>())
            {
                await step.RunAsync(app.Services, app.Lifetime.ApplicationStopping);
            }

            UseDrain(app);
            app.Use(static next => context => FailureHandler.RunAsync(next, context));
            use?.Invoke(app);
            MapHealth(app);
            mapEndpoints(app);
            await app.StartAsync();
            hasStarted = true;
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception exception) when (!hasStarted && IsSetting(exception))
        {
            await Console.Error.WriteLineAsync(exception.Message.ReplaceLineEndings(" "));
            return 1;
        }
    }

    // The settings lie beside the program; data/ is in the folder it is started from.
    private static WebApplicationBuilder ReadConfiguration(string[] args)
    {
        try
        {
            return WebApplication.CreateSlimBuilder(new WebApplicationOptions
            {
                Args = args,
                ContentRootPath = AppContext.BaseDirectory,
            });
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{exception.Message} {exception.InnerException?.GetBaseException().Message}".TrimEnd().ReplaceLineEndings(" "));
            Environment.Exit(1);
            throw;
        }
    }

    // An address in use is an IOException. The others are what the framework throws over its own settings: addresses, levels of the log.
    private static bool IsSetting(Exception exception) =>
        exception is StartupException or IOException or InvalidOperationException or FormatException or ArgumentException;

    private static void UseDefaultUrl(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (string.IsNullOrEmpty(configuration[WebHostDefaults.ServerUrlsKey])
            && string.IsNullOrEmpty(configuration[WebHostDefaults.HttpPortsKey])
            && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
    }

    private static void UseDrain(WebApplication app)
    {
        var drain = app.Services.GetRequiredService<DrainSignal>();
        app.Use(next => context =>
        {
            if (drain.IsDraining)
            {
                // The client is not to use a connection again that is about to be closed.
                context.Response.Headers.Connection = "close";
            }

            return next(context);
        });
    }

    private static void MapHealth(WebApplication app)
    {
        // Alive is whoever answers; readiness asks the checks.
        var reading = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false, ResponseWriter = SendHealthAsync })
            .WithMetadata(reading);
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = SendHealthAsync }).WithMetadata(reading);
    }

    private static async Task SendHealthAsync(HttpContext context, HealthReport report)
    {
        using var json = JsonResponse.Rent();
        json.Writer.WriteStartObject();
        json.Writer.WriteString("status"u8, report.Status.ToString());
        json.Writer.WriteEndObject();
        await json.SendAsync(context, context.Response.StatusCode);
    }
}
