// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Config;
using Mgos.Host.Buses;
using Mgos.Mjs.Host.Tests;
using nanoFramework.TestFramework;

namespace Mgos.I2c.Tests;

[TestClass]
public class I2cScriptTests
{
    [TestMethod]
    [DataRow("I2C.writeRegB(bus, 0x50, 1, 0x5a)", "true")]
    [DataRow("I2C.writeRegB(bus, 0x50, 1, 0x5a); I2C.readRegB(bus, 0x50, 1)", "90")]
    [DataRow("I2C.writeRegW(bus, 0x50, 1, 0x1234); I2C.readRegW(bus, 0x50, 1)", "4660")]
    [DataRow("I2C.writeRegN(bus, 0x50, 1, 3, 'abc')", "true")]
    [DataRow("I2C.writeRegN(bus, 0x50, 1, 3, 'abc'); I2C.readRegN(bus, 0x50, 2, 2)", "\"bc\"")]
    [DataRow("I2C.write(bus, 0x50, '\x05xyz', 4, true); I2C.write(bus, 0x50, '\x06', 1, false); I2C.read(bus, 0x50, 2, true)", "\"yz\"")]
    [DataRow("I2C.write(bus, 0x50, '', 0, true)", "true")]
    [DataRow("I2C.write(bus, 0x51, '', 0, true)", "false")]
    [DataRow("I2C.read(bus, 0x51, 2, true)", "null")]
    [DataRow("I2C.readRegB(bus, 0x51, 1)", "-1")]
    [DataRow("I2C.readRegW(bus, 0x51, 1)", "-1")]
    [DataRow("I2C.readRegN(bus, 0x51, 1, 2)", "\"\"")]
    [DataRow("I2C.writeRegB(bus, 0x51, 1, 1)", "false")]
    [DataRow("I2C.write(bus, 0x50, '\x09q', 2, false); I2C.stop(bus); I2C.readRegB(bus, 0x50, 9)", "113")]
    [DataRow("I2C.writeRegN(bus, 0x50, 1, 3, 'abc'); load('api_sys.js'); let m = Sys.malloc(8); ffi('int mgos_i2c_read_reg_n(void *, int, int, int, char *)')(bus, 0x50, 2, 2, m); mkstr(m, 2)", "\"bc\"")]
    [DataRow("I2C.write(bus, 0x50, '\x05xyz', 4, true); I2C.write(bus, 0x50, '\x06', 1, false); load('api_sys.js'); let m = Sys.malloc(8); ffi('bool mgos_i2c_read(void *, int, char *, int, bool)')(bus, 0x50, m, 2, true); mkstr(m, 2)", "\"yz\"")]
    [DataRow("I2C.getBus(1) === null", "true")]
    [DataRow("I2C.close(bus); I2C.get() === null", "true")]
    public void Script_uses_the_bus(string text, string expected) => OnRig(rig => rig.Check(text, expected));

    [TestMethod]
    [DataRow("I2C.readRegB(null, 0x50, 1)", "no I2C bus; check i2c.enable")]
    [DataRow("I2C.readRegB(bus, 128, 1)", "invalid I2C address")]
    [DataRow("I2C.readRegB(bus, 0x50, 256)", "invalid I2C register")]
    [DataRow("I2C.read(bus, 0x50, 5000, true)", "invalid I2C size")]
    [DataRow("I2C.write(bus, 0x50, 'ab', 3, true)", "invalid I2C data")]
    [DataRow("I2C.writeRegN(bus, 0x50, 1, -1, 'ab')", "invalid I2C data")]
    [DataRow("load('api_sys.js'); ffi('bool mgos_i2c_read(void *, int, char *, int, bool)')(bus, 0x50, Sys.malloc(2), 3, true)", "invalid I2C data")]
    public void Mistake_of_a_script_ends_it(string text, string message) => OnRig(rig => Assert.AreEqual(message, rig.Failure(text)));

    private static void OnRig(Action<ScriptRig> test)
    {
        var schema = new ConfigSchemaBuilder(ScriptRig.SchemaEntries + I2cRig.SchemaEntries);
        I2cRig.AddSettings(schema);
        using var rig = new ScriptRig(schema, new I2cLibrary());
        rig.Machine.Buses.I2c(1).Attach(I2cRig.Address, new RegisterDevice());
        rig.Run("load('api_i2c.js'); let bus = I2C.get();");
        test(rig);
    }
}
