// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Boards.Tests;

[TestClass]
public class BoardConfigTests
{
    [TestMethod]
    public void Each_part_has_its_own_settings()
    {
        BoardConfig board = BoardConfig.From(Boot().Device);
        Assert.AreEqual("13 T|-1 T|4 F|0 T|-1 F|34 F", Text(board));
    }

    [TestMethod]
    public void Settings_may_be_changed_while_the_device_runs()
    {
        TestDevice kit = Boot();
        BoardConfig board = BoardConfig.From(kit.Device);
        DeviceConfig.From(kit.Device).SetInt("board.led2.pin", 2);
        board.Btn2.PullUp = true;
        board.Led1.ActiveHigh = false;
        Assert.AreEqual("13 F|2 T|4 F|0 T|-1 T|34 F", Text(board));
        Assert.IsTrue(DeviceConfig.From(kit.Device).GetBoolean("board.btn2.pull_up"));
    }

    private static string Text(BoardConfig board) =>
        Part(board.Led1.Pin, board.Led1.ActiveHigh) + "|" + Part(board.Led2.Pin, board.Led2.ActiveHigh) + "|" + Part(board.Led3.Pin, board.Led3.ActiveHigh) + "|"
        + Part(board.Btn1.Pin, board.Btn1.PullUp) + "|" + Part(board.Btn2.Pin, board.Btn2.PullUp) + "|" + Part(board.Btn3.Pin, board.Btn3.PullUp);

    private static string Part(int pin, bool isSet) => pin.ToString() + (isSet ? " T" : " F");

    private static TestDevice Boot()
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(19);
        schema.BeginObject("board");
        Add(schema, "led1", 13, "active_high", true);
        Add(schema, "led2", -1, "active_high", true);
        Add(schema, "led3", 4, "active_high", false);
        Add(schema, "btn1", 0, "pull_up", true);
        Add(schema, "btn2", -1, "pull_up", false);
        Add(schema, "btn3", 34, "pull_up", false);
        schema.EndObject();
        TestDevice kit = new TestDevice(new object[] { schema.Build() }, new ConfigLibrary());
        Assert.AreEqual(0, (int)kit.Boot(), kit.Platform.ConsoleText);
        return kit;
    }

    private static void Add(ConfigSchemaBuilder schema, string part, int pin, string flag, bool isSet)
    {
        schema.BeginObject(part);
        schema.Int("pin", pin);
        schema.Boolean(flag, isSet);
        schema.EndObject();
    }
}
