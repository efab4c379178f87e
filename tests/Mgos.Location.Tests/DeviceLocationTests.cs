// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Location.Tests;

[TestClass]
public class DeviceLocationTests
{
    [TestMethod]
    [DataRow(52.52, 13.405)]
    [DataRow(-90.0, 180.0)]
    [DataRow(90.0, -180.0)]
    [DataRow(0.0, 0.0)]
    public void Place_is_as_configured(double latitude, double longitude)
    {
        double realLatitude;
        double realLongitude;
        Assert.IsTrue(Boot(latitude, longitude).TryGet(out realLatitude, out realLongitude));
        Assert.AreEqual(latitude, realLatitude);
        Assert.AreEqual(longitude, realLongitude);
    }

    [TestMethod]
    [DataRow(999.0, 999.0)]
    [DataRow(90.1, 0.0)]
    [DataRow(-90.1, 0.0)]
    [DataRow(0.0, 180.1)]
    [DataRow(0.0, -180.1)]
    [DataRow(10.0, 999.0)]
    public void Place_out_of_range_is_none(double latitude, double longitude)
    {
        double realLatitude;
        double realLongitude;
        Assert.IsFalse(Boot(latitude, longitude).TryGet(out realLatitude, out realLongitude));
    }

    [TestMethod]
    public void Change_counts_at_once()
    {
        double latitude;
        double longitude;
        TestDevice kit = BootDevice(999, 999);
        DeviceConfig config = DeviceConfig.From(kit.Device);
        config.SetDouble("device.location.lat", 1.5);
        config.SetDouble("device.location.lon", -2.5);
        Assert.IsTrue(DeviceLocation.From(kit.Device).TryGet(out latitude, out longitude));
        Assert.AreEqual(1.5, latitude);
        Assert.AreEqual(-2.5, longitude);
    }

    internal static void AddSchema(ConfigSchemaBuilder schema, double latitude, double longitude)
    {
        schema.BeginObject("device");
        schema.BeginObject("location");
        schema.Double("lat", latitude);
        schema.Double("lon", longitude);
        schema.EndObject();
        schema.EndObject();
    }

    private static DeviceLocation Boot(double latitude, double longitude) => DeviceLocation.From(BootDevice(latitude, longitude).Device);

    private static TestDevice BootDevice(double latitude, double longitude)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(4);
        AddSchema(schema, latitude, longitude);
        TestDevice kit = new TestDevice(new object[] { schema.Build() }, new StorageLibrary(new RamStorage()), new ConfigLibrary(), new LocationLibrary());
        Assert.AreEqual(0, (int)kit.Boot(), kit.Platform.ConsoleText);
        return kit;
    }
}
