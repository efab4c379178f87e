// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Gpio;

/// <summary>Pins, for api_gpio.js. Answers are 1 and 0.</summary>
internal sealed class GpioFunctions : IScriptFunctions
{
    private readonly GpioPins _pins;

    internal GpioFunctions(GpioPins pins)
    {
        _pins = pins;
    }

    public ScriptFunction Find(string name)
    {
        switch (name)
        {
            case "mgos_gpio_set_mode": return SetMode;
            case "mgos_gpio_set_pull": return SetPull;
            case "mgos_gpio_setup_input": return SetupInput;
            case "mgos_gpio_setup_output": return SetupOutput;
            case "mgos_gpio_read": return call => Answer(call, _pins.Read(call.GetInt(0)));
            case "mgos_gpio_read_out": return call => Answer(call, _pins.ReadOutput(call.GetInt(0)));
            case "mgos_gpio_write": return call => _pins.Write(call.GetInt(0), call.GetBoolean(1));
            case "mgos_gpio_toggle": return call => Answer(call, _pins.Toggle(call.GetInt(0)));
            case "mgos_gpio_blink": return call => Answer(call, _pins.Blink(call.GetInt(0), call.GetInt(1), call.GetInt(2)));
            case "mgos_gpio_enable_int": return call => Answer(call, _pins.EnableInterrupt(call.GetInt(0)));
            case "mgos_gpio_disable_int": return call => Answer(call, _pins.DisableInterrupt(call.GetInt(0)));
            case "mgos_gpio_clear_int": return call => _pins.ClearInterrupt(call.GetInt(0));
            case "mgos_gpio_set_int_handler": return SetInterruptHandler;
            case "mgos_gpio_set_button_handler": return SetButtonHandler;
            default: return null;
        }
    }

    private static void Answer(IScriptCall call, bool value) => call.Return(value ? 1.0 : 0.0);

    private static bool IsPull(int number) => number >= (int)GpioPull.None && number <= (int)GpioPull.Down;

    private static bool IsInterruptMode(int number) => number >= (int)GpioInterruptMode.None && number <= (int)GpioInterruptMode.LevelLow;

    private void SetMode(IScriptCall call)
    {
        int mode = call.GetInt(1);
        Answer(call, mode >= (int)GpioMode.Input && mode <= (int)GpioMode.OutputOpenDrain && _pins.SetMode(call.GetInt(0), (GpioMode)mode));
    }

    private void SetPull(IScriptCall call) => Answer(call, IsPull(call.GetInt(1)) && _pins.SetPull(call.GetInt(0), (GpioPull)call.GetInt(1)));

    private void SetupInput(IScriptCall call) => Answer(call, IsPull(call.GetInt(1)) && _pins.SetupInput(call.GetInt(0), (GpioPull)call.GetInt(1)));

    private void SetupOutput(IScriptCall call) => Answer(call, _pins.SetupOutput(call.GetInt(0), call.GetBoolean(1)));

    private void SetInterruptHandler(IScriptCall call)
    {
        IScriptCallback callback = call.GetCallback(2);
        int mode = call.GetInt(1);
        Answer(call, IsInterruptMode(mode) && _pins.SetInterruptHandler(call.GetInt(0), (GpioInterruptMode)mode, HandlerOf(callback)));
    }

    private void SetButtonHandler(IScriptCall call)
    {
        IScriptCallback callback = call.GetCallback(4);
        int pull = call.GetInt(1);
        Answer(call, IsPull(pull) && _pins.SetButtonHandler(call.GetInt(0), (GpioPull)pull, (GpioInterruptMode)call.GetInt(2), call.GetInt(3), HandlerOf(callback)));
    }

    private static GpioHandler HandlerOf(IScriptCallback callback)
    {
        return (int pin) =>
        {
            callback.Add(pin);
            callback.Invoke();
        };
    }
}
