using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace App.Runtime;

/// <summary>Gives a service its database, which is brought up to date before the first request is taken.</summary>
internal static class DatabaseHost
{
    /// <param name="builder">The service.</param>
    /// <param name="seed">Makes rows that are to be there; it runs as soon as there are tables.</param>
    public static void AddDatabase(
        this WebApplicationBuilder builder, Func<IServiceProvider, Func<Session, DateTimeOffset, CancellationToken, Task>>? seed = null)
    {
        builder.Services.AddSingleton<Database>();
        builder.Services.AddSingleton<DatabaseCheck>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
        builder.Services.AddSingleton(new StartupTask(MigrationCommand.RunAsync));
        builder.Services.AddSingleton(new StartupStep(static (services, cancelled) => services.GetRequiredService<Database>().StartAsync(cancelled)));
        if (seed is not null)
        {
            builder.Services.AddSingleton(new StartupStep((services, cancelled) => SeedAsync(services, seed(services), cancelled)));
        }
    }

    // However many processes start at once, a row is made by one: what is there already is left as it is.
    private static async Task SeedAsync(
        IServiceProvider services, Func<Session, DateTimeOffset, CancellationToken, Task> seed, CancellationToken cancellationToken)
    {
        var now = Instant.Now(services.GetRequiredService<TimeProvider>());
        try
        {
            await services.GetRequiredService<Database>().TransactAsync(
                Isolation.ReadCommitted, (session, cancelled) => seed(session, now, cancelled), cancellationToken);
        }
        catch (Exception exception) when (FailureHandler.Classify(exception) is { } failure)
        {
            var told = failure.In(services.GetRequiredService<ServiceInfo>().Constraints);
            var place = told.Properties is { } properties ? string.Join(", ", properties) : told.Constraint;
            throw new StartupException($"A seed cannot be stored: {place} {told.Detail ?? told.Title}", exception);
        }
    }
}
