// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client.Tests;

public sealed class DevicePortTests
{
    [Theory]
    [InlineData("/dev/ttyUSB0", PortScheme.Serial, "/dev/ttyUSB0", null)]
    [InlineData("COM7", PortScheme.Serial, "COM7", null)]
    [InlineData("serial:///dev/ttyUSB0", PortScheme.Serial, "/dev/ttyUSB0", null)]
    [InlineData("http://10.0.0.2", PortScheme.Http, "", "http://10.0.0.2/rpc")]
    [InlineData("http://10.0.0.2/", PortScheme.Http, "", "http://10.0.0.2/rpc")]
    [InlineData("https://device:8443/other?x=1", PortScheme.Http, "", "https://device:8443/other?x=1")]
    [InlineData("WS://device", PortScheme.WebSocket, "", "ws://device/rpc")]
    [InlineData("mqtt://broker/esp32_123456", PortScheme.Mqtt, "esp32_123456", "mqtt://broker:1883/esp32_123456")]
    [InlineData("mqtts://broker:9000/a/b/rpc", PortScheme.Mqtt, "a/b", "mqtts://broker:9000/a/b/rpc")]
    [InlineData("mqtts://broker/d", PortScheme.Mqtt, "d", "mqtts://broker:8883/d")]
    [InlineData("udp://[::1]:1993", PortScheme.Udp, "", "udp://[::1]:1993/")]
    [InlineData("tcp://device:23", PortScheme.Tcp, "", "tcp://device:23/")]
    [InlineData("auto", PortScheme.Auto, "", null)]
    public void Addresses_are_read(string text, PortScheme scheme, string target, string? address)
    {
        DevicePort port = DevicePort.Parse(text);
        Assert.Equal((scheme, target, address), (port.Scheme, port.Target, port.Address?.ToString()));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("gopher://x", "'gopher' is no kind of port")]
    [InlineData("http://", "is no address")]
    [InlineData("mqtt://broker", "mqtt://BROKER/DEVICE_ID")]
    [InlineData("mqtt://broker/+", "wildcards")]
    [InlineData("udp://device", "needs a port number")]
    [InlineData("serial://", "needs the name of a port")]
    public void What_is_no_address_is_explained(string text, string explanation) =>
        Assert.Contains(explanation, Assert.Throws<FormatException>(() => DevicePort.Parse(text)).Message);

    [Fact]
    public void A_password_is_used_but_not_shown()
    {
        DevicePort port = DevicePort.Parse("mqtt://joe:s%40cret@broker/d");
        Assert.Equal(("mqtt://joe@broker/d", "joe:s@cret"), (port.ToString(), port.UserInfo));
        Assert.DoesNotContain("cret", port.Address!.ToString());
    }
}
