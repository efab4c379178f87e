// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Gpio;
using Mgos.Host.Board;

namespace Mgos.Service.Sim.Tests;

public sealed class PinServiceTests
{
    [Fact]
    public void The_board_has_the_pins_of_an_ESP32()
    {
        using SimBench bench = new();
        Assert.Equal(35, bench.Board()["pins"].AsArray().Count);
        Assert.Equal(0, (int)bench.Board()["lost_edges"]);
        Assert.Equal(Json(4, ""), bench.Tell(4));
        Assert.Equal(Json(34, ",\"input_only\":true"), bench.Tell(34));
        Assert.Equal(Json(6, ",\"reserved\":true"), bench.Tell(6));
    }

    [Fact]
    public void The_board_tells_what_the_device_does()
    {
        using SimBench bench = new();
        bench.Pins.SetupOutput(2, true);
        bench.Pins.SetupInput(4, GpioPull.Up);
        Assert.Equal("""{"pin":2,"open":true,"mode":"output","pull":"none","level":1,"analog":1.000000,"drive":"released","edges":1}""", bench.Tell(2));
        Assert.Equal("""{"pin":4,"open":true,"mode":"input","pull":"up","level":1,"analog":1.000000,"drive":"released","edges":1}""", bench.Tell(4));
    }

    [Fact]
    public void The_board_tells_what_the_world_does()
    {
        using SimBench bench = new();
        bench.Pins.SetupOutput(2, true);
        bench.Do("SetPin", """{"pin":2,"level":0}""");
        bench.Do("SetAnalog", """{"pin":36,"level":0.25}""");
        Assert.Equal("""{"pin":2,"open":true,"mode":"output","pull":"none","level":1,"analog":1.000000,"drive":"low","edges":1,"conflict":true}""", bench.Tell(2));
        Assert.Equal("""{"pin":36,"open":false,"mode":"input","pull":"none","level":0,"analog":0.250000,"drive":"analog","edges":0,"input_only":true}""", bench.Tell(36));
    }

    [Fact]
    public void A_pin_is_held_and_let_go()
    {
        using SimBench bench = new();
        bench.Pins.SetupInput(4, GpioPull.Up);
        bench.Do("SetPin", """{"pin":4,"level":0}""");
        Assert.False(bench.Pins.Read(4));
        bench.Do("ReleasePin", """{"pin":4}""");
        Assert.True(bench.Pins.Read(4));
        bench.Do("SetPin", """{"pin":4,"level":1}""");
        Assert.Equal(PinDrive.High, bench.Pin(4).Drive);
    }

    [Theory]
    [InlineData(GpioPull.Up, false)]
    [InlineData(GpioPull.Down, true)]
    [InlineData(GpioPull.None, true)]
    public void A_press_overcomes_the_pull_for_its_time(GpioPull pull, bool pressed)
    {
        using SimBench bench = new();
        bench.Pins.SetupInput(4, pull);
        bench.Do("PressPin", """{"pin":4}""");
        bench.Kit.AdvanceMilliseconds(99);
        Assert.Equal(pressed, bench.Pins.Read(4));
        bench.Kit.AdvanceMilliseconds(1);
        Assert.Equal(!pressed, bench.Pins.Read(4));
        Assert.Equal(PinDrive.Released, bench.Pin(4).Drive);
    }

    [Fact]
    public void A_press_is_one_press_for_a_button()
    {
        using SimBench bench = new();
        int presses = 0;
        bench.Pins.SetButtonHandler(0, GpioPull.Up, GpioInterruptMode.EdgeNegative, 50, _ => presses++);
        bench.Do("PressPin", """{"pin":0}""");
        bench.Machine.WaitForEvents();
        bench.Kit.AdvanceMilliseconds(1000);
        Assert.Equal(1, presses);
    }

    [Fact]
    public void What_comes_after_a_press_is_not_let_go_by_it()
    {
        using SimBench bench = new();
        bench.Do("PressPin", """{"pin":4,"ms":10}""");
        bench.Do("SetPin", """{"pin":4,"level":1}""");
        bench.Kit.AdvanceMilliseconds(100);
        Assert.True(bench.Pin(4).Level);
        bench.Do("PressPin", """{"pin":4,"ms":10}""");
        bench.Kit.AdvanceMilliseconds(5);
        bench.Do("PressPin", """{"pin":4,"ms":10}""");
        bench.Kit.AdvanceMilliseconds(9);
        Assert.True(bench.Pin(4).Level);
        bench.Kit.AdvanceMilliseconds(1);
        Assert.False(bench.Pin(4).Level);
    }

    [Theory]
    [InlineData("SetPin", "{}", "pin and level are required")]
    [InlineData("SetPin", """{"pin":4}""", "pin and level are required")]
    [InlineData("SetPin", """{"level":1}""", "pin and level are required")]
    [InlineData("SetPin", """{"pin":24,"level":1}""", "no such pin")]
    [InlineData("SetPin", """{"pin":-1,"level":1}""", "no such pin")]
    [InlineData("SetPin", """{"pin":4,"level":2}""", "level must be 0 or 1")]
    [InlineData("ReleasePin", "{}", "pin is required")]
    [InlineData("ReleasePin", """{"pin":40}""", "no such pin")]
    [InlineData("PressPin", "{}", "pin is required")]
    [InlineData("PressPin", """{"pin":4,"ms":0}""", "ms must be 1 to 60000")]
    [InlineData("PressPin", """{"pin":4,"ms":60001}""", "ms must be 1 to 60000")]
    [InlineData("SetAnalog", """{"pin":4}""", "pin and level are required")]
    [InlineData("SetAnalog", """{"pin":4,"level":1.01}""", "level must be 0 to 1")]
    [InlineData("SetAnalog", """{"pin":4,"level":-0.01}""", "level must be 0 to 1")]
    [InlineData("SetAnalog", """{"pin":28,"level":0}""", "no such pin")]
    public void What_is_wrong_is_said(string method, string args, string message)
    {
        using SimBench bench = new();
        bench.Fails(method, args, 400, message);
    }

    [Fact]
    public void Labels_come_from_the_configuration()
    {
        using SimBench bench = new(14, schema =>
        {
            schema.BeginObject("board");
            schema.BeginObject("led1");
            schema.Int("pin", 2);
            schema.Boolean("active_high", false);
            schema.EndObject();
            schema.BeginObject("btn1");
            schema.Int("pin", 0);
            schema.EndObject();
            schema.Int("relay", 5);
            schema.EndObject();
            schema.BeginObject("i2c");
            schema.Boolean("enable", false);
            schema.Int("sda_gpio", 32);
            schema.EndObject();
            schema.BeginObject("spi");
            schema.Boolean("enable", true);
            schema.Int("miso_gpio", 19);
            schema.Int("unit_no", 18);
            schema.EndObject();
        });
        Assert.Equal(Json(2, ""","label":"board.led1","kind":"led","active":0"""), bench.Tell(2));
        Assert.Equal(Json(0, ""","label":"board.btn1","kind":"button","active":1"""), bench.Tell(0));
        Assert.Equal(Json(5, ",'label':'board.relay'"), bench.Tell(5));
        Assert.Equal(Json(19, ",'label':'spi.miso_gpio'"), bench.Tell(19));
        Assert.Equal(Json(32, ""), bench.Tell(32));
        Assert.Equal(Json(18, ""), bench.Tell(18));
    }

    [Fact]
    public void A_part_that_is_wired_by_code_has_its_label_too()
    {
        using SimBench bench = new();
        bench.Pin(4).Label = "sensor";
        Assert.Equal(Json(4, ",'label':'sensor'"), bench.Tell(4));
    }

    private static string Json(int pin, string more) =>
        ("{'pin':" + pin + ",'open':false,'mode':'input','pull':'none','level':0,'analog':0.000000,'drive':'released','edges':0" + more + "}").Replace('\'', '"');
}
