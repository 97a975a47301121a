"""eager_cyclegan.py with its four networks through torch.compile: the same commands and options.

  .venv/bin/python bench/compiled_cyclegan.py bench --amp bf16 --channels-last

Compiling falls into the warm-up steps, which are not timed.
"""
import eager_cyclegan


class CompiledCycleGan(eager_cyclegan.CycleGan):
    def __init__(self, **options):
        super().__init__(**options)
        for net in self.nets.values():
            net.compile()


if __name__ == "__main__":
    eager_cyclegan.CycleGan = CompiledCycleGan
    eager_cyclegan.main()
