using Mgos.Core;
#if (!script)
using Mgos.Json;
using Mgos.Rpc;
#endif

namespace Company.App1;

#if (script)
/// <summary>Does nothing itself: what the device does stands in <c>fs/init.js</c>.</summary>
internal sealed class App : MgosApp
{
    /// <inheritdoc/>
    public override InitResult OnInit(Device device) => InitResult.Ok;
}
#else
/// <summary>What this device does besides its libraries.</summary>
internal sealed class App : MgosApp
{
    private AppConfig _config;
    private int _greetings;

    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        _config = AppConfig.From(device);
        RpcRouter.From(device).AddHandler("App.Greet", "{name: %Q}", Greet);
        device.Log.Info(nameof(App), _config.Greeting);
        return InitResult.Ok;
    }

    private void Greet(RpcRequest request)
    {
        string name;
        if (!request.Args.TryGetString("name", out name))
        {
            request.Fail(400, "name is required");
            return;
        }

        JsonWriter result = request.BeginResult();
        result.BeginObject();
        result.Name("text");
        result.String(_config.Greeting + ", " + name + "!");
        result.Name("count");
        result.Int(++_greetings);
        result.EndObject();
        request.EndResult();
    }
}
#endif
