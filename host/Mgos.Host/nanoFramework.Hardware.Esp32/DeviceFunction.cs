// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace nanoFramework.Hardware.Esp32;

/// <summary>A function that a pin may have.</summary>
public enum DeviceFunction
{
    /// <summary>SPI1, data out.</summary>
    SPI1_MOSI = 65792,

    /// <summary>SPI1, data in.</summary>
    SPI1_MISO = 65793,

    /// <summary>SPI1, clock.</summary>
    SPI1_CLOCK = 65794,

    /// <summary>SPI2, data out.</summary>
    SPI2_MOSI = 66048,

    /// <summary>SPI2, data in.</summary>
    SPI2_MISO = 66049,

    /// <summary>SPI2, clock.</summary>
    SPI2_CLOCK = 66050,

    /// <summary>I2C1, data.</summary>
    I2C1_DATA = 131328,

    /// <summary>I2C1, clock.</summary>
    I2C1_CLOCK = 131329,

    /// <summary>I2C2, data.</summary>
    I2C2_DATA = 131584,

    /// <summary>I2C2, clock.</summary>
    I2C2_CLOCK = 131585,

    /// <summary>COM1, output.</summary>
    COM1_TX = 196864,

    /// <summary>COM1, input.</summary>
    COM1_RX = 196865,

    /// <summary>COM1, request to send.</summary>
    COM1_RTS = 196866,

    /// <summary>COM1, clear to send.</summary>
    COM1_CTS = 196867,

    /// <summary>COM2, output.</summary>
    COM2_TX = 197120,

    /// <summary>COM2, input.</summary>
    COM2_RX = 197121,

    /// <summary>COM2, request to send.</summary>
    COM2_RTS = 197122,

    /// <summary>COM2, clear to send.</summary>
    COM2_CTS = 197123,

    /// <summary>COM3, output.</summary>
    COM3_TX = 197376,

    /// <summary>COM3, input.</summary>
    COM3_RX = 197377,

    /// <summary>COM3, request to send.</summary>
    COM3_RTS = 197378,

    /// <summary>COM3, clear to send.</summary>
    COM3_CTS = 197379,

    /// <summary>COM4, output.</summary>
    COM4_TX = 197632,

    /// <summary>COM4, input.</summary>
    COM4_RX = 197633,

    /// <summary>COM4, request to send.</summary>
    COM4_RTS = 197634,

    /// <summary>COM4, clear to send.</summary>
    COM4_CTS = 197635,

    /// <summary>PWM channel 1.</summary>
    PWM1 = 262400,

    /// <summary>PWM channel 2.</summary>
    PWM2 = 262656,

    /// <summary>PWM channel 3.</summary>
    PWM3 = 262912,

    /// <summary>PWM channel 4.</summary>
    PWM4 = 263168,

    /// <summary>PWM channel 5.</summary>
    PWM5 = 263424,

    /// <summary>PWM channel 6.</summary>
    PWM6 = 263680,

    /// <summary>PWM channel 7.</summary>
    PWM7 = 263936,

    /// <summary>PWM channel 8.</summary>
    PWM8 = 264192,

    /// <summary>PWM channel 9.</summary>
    PWM9 = 264448,

    /// <summary>PWM channel 10.</summary>
    PWM10 = 264704,

    /// <summary>PWM channel 11.</summary>
    PWM11 = 264960,

    /// <summary>PWM channel 12.</summary>
    PWM12 = 265216,

    /// <summary>PWM channel 13.</summary>
    PWM13 = 265472,

    /// <summary>PWM channel 14.</summary>
    PWM14 = 265728,

    /// <summary>PWM channel 15.</summary>
    PWM15 = 265984,

    /// <summary>PWM channel 16.</summary>
    PWM16 = 266240,

    /// <summary>ADC channel 0.</summary>
    ADC1_CH0 = 327936,

    /// <summary>ADC channel 1.</summary>
    ADC1_CH1 = 327937,

    /// <summary>ADC channel 2.</summary>
    ADC1_CH2 = 327938,

    /// <summary>ADC channel 3.</summary>
    ADC1_CH3 = 327939,

    /// <summary>ADC channel 4.</summary>
    ADC1_CH4 = 327940,

    /// <summary>ADC channel 5.</summary>
    ADC1_CH5 = 327941,

    /// <summary>ADC channel 6.</summary>
    ADC1_CH6 = 327942,

    /// <summary>ADC channel 7.</summary>
    ADC1_CH7 = 327943,

    /// <summary>ADC channel 8.</summary>
    ADC1_CH8 = 327944,

    /// <summary>ADC channel 9.</summary>
    ADC1_CH9 = 327945,

    /// <summary>ADC channel 10.</summary>
    ADC1_CH10 = 327946,

    /// <summary>ADC channel 11.</summary>
    ADC1_CH11 = 327947,

    /// <summary>ADC channel 12.</summary>
    ADC1_CH12 = 327948,

    /// <summary>ADC channel 13.</summary>
    ADC1_CH13 = 327949,

    /// <summary>ADC channel 14.</summary>
    ADC1_CH14 = 327950,

    /// <summary>ADC channel 15.</summary>
    ADC1_CH15 = 327951,

    /// <summary>ADC channel 16.</summary>
    ADC1_CH16 = 327952,

    /// <summary>ADC channel 17.</summary>
    ADC1_CH17 = 327953,

    /// <summary>ADC channel 18.</summary>
    ADC1_CH18 = 327954,

    /// <summary>ADC channel 19.</summary>
    ADC1_CH19 = 327955,

    /// <summary>I2S1, master clock.</summary>
    I2S1_MCK = 393472,

    /// <summary>I2S1, bit clock.</summary>
    I2S1_BCK = 393473,

    /// <summary>I2S1, word select.</summary>
    I2S1_WS = 393474,

    /// <summary>I2S1, data out.</summary>
    I2S1_DATA_OUT = 393475,

    /// <summary>I2S1, data in.</summary>
    I2S1_MDATA_IN = 393476,

    /// <summary>I2S2, master clock.</summary>
    I2S2_MCK = 393728,

    /// <summary>I2S2, bit clock.</summary>
    I2S2_BCK = 393729,

    /// <summary>I2S2, word select.</summary>
    I2S2_WS = 393730,

    /// <summary>I2S2, data out.</summary>
    I2S2_DATA_OUT = 393731,

    /// <summary>I2S2, data in.</summary>
    I2S2_MDATA_IN = 393732,

    /// <summary>SDMMC1, clock.</summary>
    SDMMC1_CLOCK = 524544,

    /// <summary>SDMMC1, command.</summary>
    SDMMC1_COMMAND = 524545,

    /// <summary>SDMMC1, data line 0.</summary>
    SDMMC1_D0 = 524546,

    /// <summary>SDMMC1, data line 1.</summary>
    SDMMC1_D1 = 524547,

    /// <summary>SDMMC1, data line 2.</summary>
    SDMMC1_D2 = 524548,

    /// <summary>SDMMC1, data line 3.</summary>
    SDMMC1_D3 = 524549,

    /// <summary>SDMMC2, clock.</summary>
    SDMMC2_CLOCK = 524800,

    /// <summary>SDMMC2, command.</summary>
    SDMMC2_COMMAND = 524801,

    /// <summary>SDMMC2, data line 0.</summary>
    SDMMC2_D0 = 524802,

    /// <summary>SDMMC2, data line 1.</summary>
    SDMMC2_D1 = 524803,

    /// <summary>SDMMC2, data line 2.</summary>
    SDMMC2_D2 = 524804,

    /// <summary>SDMMC2, data line 3.</summary>
    SDMMC2_D3 = 524805,
}
