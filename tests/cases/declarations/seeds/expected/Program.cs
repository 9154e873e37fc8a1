using App.Actions;
using App.Data;
using App.Endpoints;
using App.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

var builder = ServiceHost.CreateBuilder(args, new ServiceInfo("seeds", ConstraintProperties.ByName));
builder.AddDatabase(seed: static services => services.GetRequiredService<SeedsAction>().RunAsync);
builder.Services.AddSingleton(static services => Settings.Read(services.GetRequiredService<IConfiguration>()));
builder.Services.AddSingleton<ListBrandsAction>();
builder.Services.AddSingleton<RankAction>();
builder.Services.AddSingleton<SeedsAction>();

return await ServiceHost.RunAsync(builder, static routes =>
{
    ListBrandsEndpoint.Map(routes);
    RankEndpoint.Map(routes);
}, prepare: static services => services.GetRequiredService<Settings>());
