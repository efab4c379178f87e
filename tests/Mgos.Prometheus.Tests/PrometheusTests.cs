// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Config;
using Mgos.Http;
using Mgos.Http.Tests;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Prometheus.Tests;

[TestClass]
public class PrometheusTests
{
    private const string Device = "# HELP mgos_build Build info\n# TYPE mgos_build gauge\nmgos_build{app=\"test-app\",id=\"20260101-000000/test\",version=\"1.2\"} 1\n"
        + "# HELP mgos_platform Platform info\n# TYPE mgos_platform gauge\nmgos_platform{arch=\"ubuntu\",mac=\"30AEA40D83A4\"} 1\n"
        + "# HELP mgos_uptime Device uptime, seconds\n# TYPE mgos_uptime counter\nmgos_uptime 12\n"
        + "# HELP mgos_heap_size System memory size\n# TYPE mgos_heap_size gauge\nmgos_heap_size 200000\n"
        + "# HELP mgos_free_heap_size System free memory\n# TYPE mgos_free_heap_size gauge\nmgos_free_heap_size 100000\n"
        + "# HELP mgos_min_free_heap_size Minimum of the system free memory\n# TYPE mgos_min_free_heap_size gauge\nmgos_min_free_heap_size 100000\n"
        + "# HELP mgos_fs_size Filesystem size\n# TYPE mgos_fs_size gauge\nmgos_fs_size 262144\n"
        + "# HELP mgos_free_fs_size Filesystem free space\n# TYPE mgos_free_fs_size gauge\nmgos_free_fs_size 262144\n";

    [TestMethod]
    public void Device_tells_about_itself()
    {
        TestDevice kit = Boot(true, "/metrics");
        kit.Platform.FakeClock.Advance(12999);
        string answer = Get(kit, "/metrics");
        Assert.AreEqual(0, answer.IndexOf("HTTP/1.1 200 "), answer);
        Assert.IsTrue(answer.IndexOf("Content-Type: text/plain\r\n") > 0 && answer.IndexOf("Content-Encoding") < 0, answer);
        Assert.AreEqual(Device, answer.Substring(answer.IndexOf("\r\n\r\n") + 4));
    }

    [TestMethod]
    public void App_tells_what_it_measures()
    {
        TestDevice kit = Boot(true, "/m");
        PrometheusMetrics.From(kit.Device).AddHandler(writer => throw new InvalidOperationException("oh"));
        PrometheusMetrics.From(kit.Device).AddHandler(writer =>
        {
            writer.Gauge("t", "Temperature", MetricsWriter.Label("at", "a\"b\\c\nd"), 21.5);
            writer.Gauge("t", "Temperature", MetricsWriter.Label("at", "x") + "," + MetricsWriter.Label("y", ""), -3);
            writer.Counter("n", "Doors", "", 5000000000);
        });
        string answer = Get(kit, "/m");
        Assert.IsTrue(answer.IndexOf("\n# HELP t Temperature\n# TYPE t gauge\nt{at=\"a\\\"b\\\\c\\nd\"} 21.500000\nt{at=\"x\",y=\"\"} -3\n# HELP n Doors\n# TYPE n counter\nn 5000000000\n") > 0, answer);
        Assert.IsTrue(kit.Platform.HasLogged("oh"));
    }

    [TestMethod]
    public void Metrics_that_do_not_fit_are_left_out()
    {
        MetricsWriter writer = new MetricsWriter();
        string help = new string('x', 1000);
        for (int i = 0; i < 100; i++)
            writer.Gauge("m" + i.ToString(), help, null, i);
        writer.Gauge("small", "s", null, 1);
        Assert.IsTrue(writer.Length <= PrometheusConstants.MaxBytes && writer.Length > PrometheusConstants.MaxBytes - 1100, writer.Length.ToString());
        Assert.IsTrue(Encoding.UTF8.GetString(writer.Data, 0, writer.Length).IndexOf("\nsmall 1\n") > 0);
    }

    [TestMethod]
    public void Metrics_can_be_switched_off()
    {
        TestDevice kit = Boot(false, "/metrics");
        Assert.AreEqual(0, Get(kit, "/metrics").IndexOf("HTTP/1.1 404 "));
        Assert.IsNotNull(PrometheusMetrics.From(kit.Device));
    }

    [TestMethod]
    public void Server_without_room_ends_the_boot()
    {
        TestDevice kit = New(true, "/metrics", new ServerLibrary(true));
        Assert.AreNotEqual(0, (int)kit.Boot());
        Assert.IsTrue(kit.Platform.HasLogged("no endpoint /metrics: there are too many"));
    }

    [TestMethod]
    public void Without_a_server_there_is_nothing_to_serve() => Assert.AreEqual(0, (int)New(true, "/metrics", null).Boot());

    private static TestDevice Boot(bool isEnabled, string path)
    {
        TestDevice kit = New(isEnabled, path, new ServerLibrary(false));
        Assert.AreEqual(0, (int)kit.Boot(), kit.Platform.ConsoleText);
        return kit;
    }

    private static TestDevice New(bool isEnabled, string path, ServerLibrary server)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(3);
        schema.BeginObject("prometheus");
        schema.Boolean("server_enable", isEnabled);
        schema.String("server_uri", path);
        schema.EndObject();
        object[] parts = { schema.Build() };
        return server != null
            ? new TestDevice(parts, new StorageLibrary(new RamStorage()), new ConfigLibrary(), server, new PrometheusLibrary())
            : new TestDevice(parts, new StorageLibrary(new RamStorage()), new ConfigLibrary(), new PrometheusLibrary());
    }

    private static string Get(TestDevice kit, string path)
    {
        MemoryTransport transport = new MemoryTransport();
        HttpServer.From(kit.Device).Accept(transport);
        transport.Feed("GET " + path + " HTTP/1.1\r\nHost: d\r\n\r\n");
        return transport.TakeText();
    }
}
