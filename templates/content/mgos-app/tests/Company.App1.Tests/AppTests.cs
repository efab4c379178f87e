using nanoFramework.TestFramework;

namespace Company.App1.Tests;

[TestClass]
public class AppTests
{
    private RunningDevice _device;

    [Setup]
    public void Boot() => _device = new RunningDevice();

    [Cleanup]
    public void Stop() => _device.Dispose();

    [TestMethod]
    public void The_device_greets() =>
        Assert.Contains("Hello, Ada!", _device.Call("App.Greet", "{\"name\": \"Ada\"}"));

    [TestMethod]
    public void The_greeting_is_a_setting() =>
        Assert.Contains("\"Hello\"", _device.Call("Config.Get", "{\"key\": \"app.greeting\"}"));
}
